import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Announcer, formats, Mark, type MarkKind, messagesFrom } from '#platform/ui';
import type { HalfDay } from '#training/domain';
import { trainingMessages } from '#training/domain/messages';
import { fullName } from '../person-name';
import { CorrectLine } from './correct-line';
import type { LearnerOnSheet, Sheet } from './session.store';

const marks: Readonly<Record<HalfDay, MarkKind>> = {
  'to-come': 'todo',
  unsigned: 'clock',
  'learner-only': 'clock',
  both: 'met',
  'trainer-only': 'wait',
  evidenced: 'note',
  'absent-justified': 'todo',
  absent: 'todo',
};

/** The sheet as it stands; a line may be corrected, the earlier one is kept. */
@Component({
  selector: 'pc-signed-sheet',
  imports: [CorrectLine, Mark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (correcting(); as learner) {
      <pc-correct-line [learner]="learner" (saved)="saved()" (left)="correcting.set(undefined)" />
    }
    <div class="scroll">
      <table class="cards" role="table">
        <caption class="vh">
          {{
            say('session.caption')
          }}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{{ say('session.column.person') }}</th>
            <th scope="col" role="columnheader">{{ say('session.column.signed') }}</th>
            <th scope="col" role="columnheader">{{ say('session.column.state') }}</th>
            @if (correctable()) {
              <th scope="col" role="columnheader" class="no-print">{{ say('session.correct') }}</th>
            }
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (learner of sheet().learners; track learner.enrolment) {
            <tr role="row">
              <th scope="row" role="rowheader">{{ nameOf(learner) }}</th>
              <td role="cell" [attr.data-l]="say('session.column.signed')">
                {{ learner.signedAt ? say('session.signed-at', { time: format.time(learner.signedAt, sheet().timeZone) }) : say('session.not-signed') }}
              </td>
              <td role="cell" [attr.data-l]="say('session.column.state')">
                <pc-mark [kind]="markOf(learner)">{{ textOf(learner) }}</pc-mark>
                @if (learner.halfDay === 'evidenced') {
                  <span class="sub">{{ say('session.flagged') }}</span>
                }
              </td>
              @if (correctable()) {
                <td role="cell" class="no-print" [attr.data-l]="say('session.correct')">
                  <button
                    type="button"
                    class="btn neutral"
                    [attr.aria-label]="say('session.correct.of', { name: nameOf(learner) })"
                    (click)="correcting.set(learner)"
                  >
                    {{ say('session.correct') }}
                  </button>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SignedSheet {
  readonly sheet = input.required<Sheet>();
  readonly correctable = input(false);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly nameOf = fullName;
  protected readonly correcting = signal<LearnerOnSheet | undefined>(undefined);
  protected markOf = ({ halfDay }: LearnerOnSheet): MarkKind => marks[halfDay];
  protected textOf = ({ halfDay }: LearnerOnSheet): string => this.say(`half-day.${halfDay}`);

  protected saved() {
    this.correcting.set(undefined);
    this.announcer.say(this.say('session.corrected'));
  }
}
