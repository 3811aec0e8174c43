import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Confirmation, Control, Field, formats, messagesFrom, Notice } from '#platform/ui';
import { type CancellationReason, cancellationReasons, spoken } from '#training/domain';
import { trainingMessages } from '#training/domain/messages';
import { refusalSignal } from '../refusal-signal';
import { type PlannedHalfDay, TimetableStore } from './timetable.store';

/** Cancels a half-day, with the reason its learners are told. */
@Component({
  selector: 'pc-cancel-session',
  imports: [Control, Field, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" novalidate (submit)="$event.preventDefault(); send()">
      <pc-field [label]="say('timetable.cancel.reason')" name="cancel-reason">
        <select pcControl (change)="reason.set($any($event.target).value)">
          @for (one of reasons; track one) {
            <option [value]="one" [selected]="one === reason()">{{ say('timetable.cancel.reason.of', { reason: spoken(one) }) }}</option>
          }
        </select>
      </pc-field>
      @if (refused.sentence(); as sentence) {
        <pc-notice kind="wait"
          ><p role="alert">{{ sentence }}</p></pc-notice
        >
      }
      <p>
        <button class="btn">{{ say('timetable.cancel') }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
      margin-block: var(--pc-4);
    }
  `,
})
export class CancelSession {
  readonly session = input.required<PlannedHalfDay>();
  readonly cancelled = output();
  private readonly store = inject(TimetableStore);
  private readonly confirmation = inject(Confirmation);
  private readonly format = formats();
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly refused = refusalSignal();
  protected readonly spoken = spoken;
  protected readonly reasons = cancellationReasons;
  protected readonly reason = signal<CancellationReason>('trainer-unavailable');

  protected async send() {
    const { day, half } = this.session();
    const sure = await this.confirmation.ask({
      title: this.say('timetable.cancel'),
      consequence: this.say('timetable.cancel.consequence', { day: this.format.date(day), half }),
      confirm: this.say('timetable.cancel'),
    });
    if (sure && !this.refused.in(await this.store.cancel(this.session(), this.reason()))) this.cancelled.emit();
  }
}
