import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { waitingRoutes } from '#placement/domain/contract';
import { placementMessages } from '#placement/domain/messages';
import { messagesFrom, WaitingList } from '#platform/ui';
import { read } from '#platform/web-client';

/** What waits for this person about internships. */
@Component({
  selector: 'pc-placement-waiting',
  imports: [WaitingList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<pc-waiting-list [lines]="lines()" />`,
})
export class PlacementWaiting {
  private readonly say = messagesFrom(placementMessages);
  private readonly waiting = read(waitingRoutes.placement, () => ({}));
  protected readonly lines = computed(() =>
    this.waiting.hasValue() ? this.waiting.value().items.map(({ code, params, link, due }) => ({ text: this.say(`waiting.${code}`, params), link, due })) : [],
  );
}
