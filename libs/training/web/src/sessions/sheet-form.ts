import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Announcer, ErrorSummary, formats, messagesFrom, Notice } from '#platform/ui';
import { trainingMessages } from '#training/domain/messages';
import { fullName } from '../person-name';
import { refusalSignal } from '../refusal-signal';
import { entryOf, type Presence } from './presence';
import { PresenceSelect } from './presence-select';
import { type LearnerOnSheet, SessionStore, type Sheet } from './session.store';

/** The trainer's own signature: one line for everybody, then the sheet is closed. */
@Component({
  selector: 'pc-sheet-form',
  imports: [ErrorSummary, Notice, PresenceSelect],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sheet-form.html',
  styles: `
    :host {
      display: block;
    }
    form > * + * {
      margin-top: var(--pc-4);
    }
  `,
})
export class SheetForm {
  readonly sheet = input.required<Sheet>();
  private readonly store = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  protected readonly say = messagesFrom(trainingMessages);
  protected readonly format = formats();
  protected readonly refused = refusalSignal();
  protected readonly nameOf = fullName;
  private readonly chosen = signal<Readonly<Record<string, Presence | undefined>>>({});
  private readonly tried = signal(false);

  /** Whoever signed is taken as present until the trainer says otherwise. */
  protected presenceOf = ({ enrolment, signedAt }: LearnerOnSheet): Presence | undefined =>
    enrolment in this.chosen() ? this.chosen()[enrolment] : signedAt ? 'present' : undefined;
  protected missing = (learner: LearnerOnSheet): boolean => this.tried() && !this.presenceOf(learner);
  protected readonly faults = computed(() =>
    this.tried()
      ? this.sheet()
          .learners.filter((learner) => !this.presenceOf(learner))
          .map((learner) => ({ field: `presence-${learner.enrolment}`, text: this.say('session.presence.of', { name: fullName(learner) }) }))
      : [],
  );

  protected choose(enrolment: string, presence: Presence | undefined) {
    this.chosen.update((before) => ({ ...before, [enrolment]: presence }));
  }

  protected async send() {
    this.tried.set(true);
    if (this.faults().length) return;
    const entries = this.sheet().learners.flatMap((learner) => {
      const presence = this.presenceOf(learner);
      return presence ? [{ enrolment: learner.enrolment, entry: entryOf(presence) }] : [];
    });
    if (!this.refused.in(await this.store.countersign(entries))) this.announcer.say(this.say('session.saved'));
  }
}
