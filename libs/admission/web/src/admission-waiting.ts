import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { admissionWaitingRoutes } from '#admission/domain/contract';
import { admissionMessages } from '#admission/domain/messages';
import { messagesFrom, WaitingList } from '#platform/ui';
import { read } from '#platform/web-client';

/** What waits for this person in admission, whatever they do there. */
@Component({
  selector: 'pc-admission-waiting',
  imports: [WaitingList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<pc-waiting-list [lines]="lines()" />`,
})
export class AdmissionWaiting {
  private readonly say = messagesFrom(admissionMessages);
  private readonly waiting = read(admissionWaitingRoutes.mine, () => ({}));
  protected readonly lines = computed(() =>
    this.waiting.hasValue()
      ? this.waiting.value().items.map(({ code, params, link, due }) => ({ text: this.say(`waiting.${code}`, params), link, due: due ?? null }))
      : [],
  );
}
