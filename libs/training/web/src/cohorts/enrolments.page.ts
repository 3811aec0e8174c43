import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { AnswerOf } from '#kernel/contract';
import { Announcer, Empty, formats, Mark, type MarkKind, messagesFrom, ReadingState } from '#platform/ui';
import { CurrentSession, read } from '#platform/web-client';
import { type EnrolmentStage, enrolmentStages, enrolmentSteps, spoken } from '#training/domain';
import { cohortRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { listName } from '../person-name';
import { CohortHead } from './cohort-head';
import { MoveEnrolment } from './move-enrolment';
import { TransferEnrolment } from './transfer-enrolment';

type Line = AnswerOf<typeof cohortRoutes.enrolments>['items'][number];
const marks: Readonly<Record<EnrolmentStage, MarkKind>> = { enrolled: 'met', postponed: 'clock', withdrawn: 'todo' };

/** Who is enrolled; the lead postpones, ends or takes back. */
@Component({
  selector: 'pc-enrolments',
  imports: [CohortHead, Empty, Mark, MoveEnrolment, ReadingState, TransferEnrolment],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'data-density': 'dense' },
  templateUrl: './enrolments.html',
  styles: `
    :host {
      display: block;
    }
    .measure {
      margin-bottom: var(--pc-4);
    }
  `,
})
export class EnrolmentsPage {
  readonly cohort = input.required<string>();
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly spoken = spoken;
  protected readonly nameOf = listName;
  private readonly session = inject(CurrentSession);
  private readonly announcer = inject(Announcer);
  protected readonly enrolments = read(cohortRoutes.enrolments, () => ({ params: { cohort: this.cohort() } }));
  protected readonly items = computed(() => (this.enrolments.hasValue() ? this.enrolments.value().items : []));
  protected readonly leads = computed(() => this.session.holds('programme-lead'));
  protected readonly moving = signal<{ readonly line: Line; readonly to: EnrolmentStage } | undefined>(undefined);

  protected readonly transferring = signal<Line | undefined>(undefined);

  protected markOf = ({ stage }: Line): MarkKind => marks[stage];
  protected movesOf = ({ stage }: Line): readonly EnrolmentStage[] => enrolmentStages.filter((to) => enrolmentSteps[to].from.includes(stage));

  protected done(line: Line) {
    this.moving.set(undefined);
    this.transferring.set(undefined);
    this.enrolments.reload();
    this.announcer.say(this.say('enrolment.moved', { name: listName(line) }));
  }
}
