import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { formats, messagesFrom, WaitingList } from '#platform/ui';
import { read } from '#platform/web-client';
import { waitingRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';

/** What waits for this person about training: a signature, the next half-day, a sheet, results, a timetable. */
@Component({
  selector: 'pc-training-waiting',
  imports: [WaitingList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<pc-waiting-list [lines]="lines()" />`,
})
export class TrainingWaiting {
  private readonly say = messagesFrom(trainingMessages);
  private readonly format = formats();
  private readonly waiting = read(waitingRoutes.training, () => ({}));
  protected readonly lines = computed(() =>
    this.waiting.hasValue()
      ? this.waiting.value().items.map(({ code, params, link, due }) => ({ text: this.say(`waiting.${code}`, this.spoken(params)), link, due }))
      : [],
  );

  private spoken({ day, from, ...rest }: Readonly<Record<string, string | number>>) {
    return {
      ...rest,
      ...(day !== undefined && { day: this.format.weekday(String(day)) }),
      ...(from !== undefined && { from: this.format.wallClock(String(from)) }),
    };
  }
}
