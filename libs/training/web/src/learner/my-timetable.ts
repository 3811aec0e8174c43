import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { formats, Mark, type MarkKind, messagesFrom } from '#platform/ui';
import { type HalfDay, spoken } from '#training/domain';
import { trainingMessages } from '#training/domain/messages';
import type { MyHalfDay } from './my-training.store';

/** Facing the person concerned: an absence is a fact among others, never an alarm. */
const marks: Readonly<Record<HalfDay, MarkKind>> = {
  'to-come': 'clock',
  unsigned: 'wait',
  'learner-only': 'clock',
  both: 'met',
  'trainer-only': 'wait',
  evidenced: 'met',
  'absent-justified': 'todo',
  absent: 'todo',
};

/** All half-days of one training, with what is signed. */
@Component({
  selector: 'pc-my-timetable',
  imports: [Mark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll">
      <table class="cards" role="table">
        <caption class="vh">
          {{
            say('my.timetable.caption')
          }}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{{ say('my.column.when') }}</th>
            <th scope="col" role="columnheader">{{ say('my.column.what') }}</th>
            <th scope="col" role="columnheader">{{ say('my.column.where') }}</th>
            <th scope="col" role="columnheader">{{ say('my.column.state') }}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (session of sessions(); track session.id) {
            <tr role="row">
              <th scope="row" role="rowheader">
                {{
                  say('my.sign.when', {
                    day: format.weekday(session.day),
                    half: session.half,
                    from: format.wallClock(session.from),
                    to: format.wallClock(session.to),
                  })
                }}
              </th>
              <td role="cell" [attr.data-l]="say('my.column.what')">{{ format.text(session.unitTitle) }}</td>
              <td role="cell" [attr.data-l]="say('my.column.where')">{{ session.place || say('timetable.online') }}</td>
              <td role="cell" [attr.data-l]="say('my.column.state')">
                @if (session.stage === 'cancelled') {
                  <pc-mark kind="todo">{{ say('session.stage', { stage: 'cancelled' }) }}</pc-mark>
                } @else {
                  <pc-mark [kind]="markOf(session)">{{ say('my.state', { halfday: spoken(session.halfDay) }) }}</pc-mark>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--pc-4);
    }
  `,
})
export class MyTimetable {
  readonly sessions = input.required<readonly MyHalfDay[]>();
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly spoken = spoken;
  protected markOf = ({ halfDay }: MyHalfDay): MarkKind => marks[halfDay];
}
