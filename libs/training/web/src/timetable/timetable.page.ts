import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Announcer, Empty, formats, Icon, Mark, type MarkKind, messagesFrom, ReadingState } from '#platform/ui';
import type { SessionStage } from '#training/domain';
import { trainingMessages } from '#training/domain/messages';
import { CohortHead } from '../cohorts/cohort-head';
import { fullName } from '../person-name';
import { CancelSession } from './cancel-session';
import { PlanForm } from './plan-form';
import { SessionForm } from './session-form';
import { type PlannedHalfDay, TimetableStore } from './timetable.store';

const marks: Readonly<Record<SessionStage, MarkKind>> = { planned: 'todo', signing: 'clock', countersigned: 'met', cancelled: 'stop' };

/** A cohort's half-days: the lead plans, changes, adds and cancels. */
@Component({
  selector: 'pc-timetable',
  imports: [CancelSession, CohortHead, Empty, Icon, Mark, PlanForm, ReadingState, RouterLink, SessionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'data-density': 'dense' },
  templateUrl: './timetable.html',
  styles: `
    :host {
      display: block;
    }
    pc-reading + .muted {
      margin-bottom: var(--pc-4);
    }
    .no-print {
      margin-top: var(--pc-4);
    }
  `,
})
export class TimetablePage {
  readonly cohort = input.required<string>();
  protected readonly store = inject(TimetableStore);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly nameOf = fullName;
  /** The session being changed, or `new` for one to add. */
  protected readonly editing = signal<PlannedHalfDay | 'new' | undefined>(undefined);
  protected markOf = (stage: SessionStage): MarkKind => marks[stage];

  constructor() {
    effect(() => {
      const cohort = this.cohort();
      untracked(() => this.store.show(cohort));
    });
  }

  protected changed = () => {
    const editing = this.editing();
    return editing === 'new' ? undefined : editing;
  };

  protected done() {
    this.editing.set(undefined);
    this.announcer.say(this.say('timetable.saved'));
  }
}
