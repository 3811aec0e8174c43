import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { placementMessages } from '#placement/domain/messages';
import { Announcer, Confirmation, Empty, formats, Mark, type MarkKind, messagesFrom } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import type { InternshipView } from '../shared/agreement-text';
import { InternshipStore } from './internship.store';

type Entry = InternshipView['entries'][number];
const marks: Readonly<Record<Entry['stage'], MarkKind>> = { noted: 'clock', countersigned: 'met', 'sent-back': 'wait', withdrawn: 'todo' };

/** Every day noted, with the tutor's answer. */
@Component({
  selector: 'pc-days',
  imports: [Empty, Mark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="days">
      @for (entry of of().entries; track entry.id) {
        <li>
          <span
            ><strong>{{ format.weekday(entry.day) }}</strong
            ><br /><span class="muted small">{{
              say('day.times', { from: format.wallClock(entry.startsAt), to: format.wallClock(entry.endsAt), break: entry.breakMinutes })
            }}</span></span
          >
          <span class="h num">{{ format.hours(entry.minutes) }}</span>
          <span class="wide"
            ><pc-mark [kind]="markOf(entry)">{{ say('day.' + entry.stage, { name: entry.answer?.name ?? '' }) }}</pc-mark></span
          >
          @if (entry.answer && entry.answer.note; as note) {
            <p class="wide small">{{ say('day.sent-back.note', { name: entry.answer.name, note }) }}</p>
          }
          @if (!readOnly()) {
            <span class="wide row">
              @if (entry.stage === 'sent-back') {
                <button type="button" class="btn quiet" (click)="correct.emit(entry)">{{ say('day.correct') }}</button>
              }
              @if (entry.stage === 'noted' || entry.stage === 'sent-back') {
                <button type="button" class="btn quiet" (click)="withdraw(entry)">{{ say('day.withdraw') }}</button>
              }
            </span>
          }
        </li>
      } @empty {
        <li><pc-empty class="wide" [text]="say('days.empty')" /></li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class Days {
  readonly of = input.required<InternshipView>();
  readonly readOnly = input(false);
  readonly correct = output<Entry>();
  protected readonly say = messagesFrom<string>(placementMessages);
  protected readonly format = formats();
  private readonly store = inject(InternshipStore);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  private readonly explain = refusalsFrom(placementMessages);

  protected markOf = ({ stage }: Entry): MarkKind => marks[stage];

  protected async withdraw(entry: Entry) {
    const question = {
      title: this.say('day.withdraw.confirm', { day: this.format.date(entry.day) }),
      consequence: this.say('day.withdraw.consequence'),
      confirm: this.say('day.withdraw'),
    };
    if (!(await this.confirmation.ask(question))) return;
    const outcome = await this.store.withdraw(entry.id);
    this.announcer.say(outcome.ok ? this.say('day.withdrawn') : this.explain(outcome.refusal));
  }
}
