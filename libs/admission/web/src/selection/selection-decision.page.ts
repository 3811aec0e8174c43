import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LETTER_LENGTH, type Outcome, outcomes } from '#admission/domain';
import { admissionMessages } from '#admission/domain/messages';
import { Announcer, Confirmation, Control, ErrorSummary, Field, formats, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { refusalsFrom } from '#platform/web-client';
import { DecisionStore } from './selection-decision.store';
import { SelectionFinding } from './selection-finding';

/** One person decides about one file, condition by condition, and writes what its person will read. */
@Component({
  selector: 'pc-selection-decision',
  imports: [Control, ErrorSummary, Field, Notice, PageHead, ReadingState, RouterLink, SelectionFinding],
  providers: [DecisionStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './selection-decision.html',
  styles: `
    pc-notice + section {
      margin-top: var(--pc-5);
    }
  `,
})
export class SelectionDecisionPage {
  readonly intake = input.required<string>();
  readonly application = input.required<string>();
  protected readonly store = inject(DecisionStore);
  protected readonly say = messagesFrom(admissionMessages);
  protected readonly format = formats();
  private readonly explain = refusalsFrom(admissionMessages);
  private readonly confirmation = inject(Confirmation);
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);
  protected readonly outcomes = outcomes;
  protected readonly length = LETTER_LENGTH;
  protected readonly asked = signal(false);
  protected readonly refusal = signal('');
  /** Conditions said not to be met, without the reason that the person will read. */
  private readonly unexplained = computed(() => this.store.findings().filter(({ met, reason }) => met === false && !reason.trim()));
  protected readonly faults = computed(() => [
    ...(this.asked() && !this.store.outcome() ? [{ field: 'outcome-offer', text: this.say('selection.outcomeMissing') }] : []),
    ...(this.asked() ? this.unexplained().map(({ code }) => ({ field: `reason-${code}`, text: this.say('review.reasonMissing') })) : []),
    ...(this.refusal() ? [{ text: this.refusal() }] : []),
  ]);

  constructor() {
    effect(() => {
      this.store.intake.set(this.intake());
      this.store.application.set(this.application());
    });
  }

  /** A letter to start from, when nothing was written yet. */
  protected choose(outcome: Outcome) {
    const drafts = outcomes.map((one) => this.say('selection.letterDraft', { outcome: one.replace('-', '') }));
    this.store.outcome.set(outcome);
    if (!this.store.letter().trim() || drafts.includes(this.store.letter()))
      this.store.letter.set(this.say('selection.letterDraft', { outcome: outcome.replace('-', '') }));
  }

  protected async keep() {
    this.asked.set(true);
    this.refusal.set('');
    if (this.unexplained().length) return;
    if (this.store.outcome() === 'refusal' && !(await this.sure())) return;
    const decided = await this.store.decide();
    if (!decided) return;
    if (!decided.ok) return this.refusal.set(this.explain(decided.refusal));
    this.announcer.say(this.say('selection.kept'));
    await this.back();
  }

  protected async takeBack() {
    const taken = await this.store.takeBack();
    if (!taken.ok) return this.refusal.set(this.explain(taken.refusal));
    await this.back();
  }

  protected rankFrom({ target }: Event) {
    if (target instanceof HTMLInputElement) this.store.rank.set(target.value ? Number(target.value) : null);
  }

  protected letterFrom({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) this.store.letter.set(target.value);
  }

  private sure() {
    const { name = '', number = '' } = this.store.file() ?? {};
    const days = this.store.board()?.appealDays ?? 0;
    return this.confirmation.ask({
      title: this.say('selection.refuseTitle', { name, number }),
      consequence: this.say('selection.refuseText', { days }),
      confirm: this.say('selection.refuseConfirm'),
    });
  }

  private back() {
    return this.router.navigate(['/staff/intakes', this.intake(), 'selection']);
  }
}
