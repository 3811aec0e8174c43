import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type DecisionDraft, type Finding, isBelowMinimum, type Outcome } from '#admission/domain';
import { selectionRoutes } from '#admission/domain/contract';
import { Commands, read } from '#platform/web-client';

/** One file to decide, its readings, and the decision being written. */
@Injectable()
export class DecisionStore {
  private readonly commands = inject(Commands);
  readonly intake = signal('');
  readonly application = signal('');
  readonly shown = read(selectionRoutes.show, () => (this.intake() ? { params: { intake: this.intake() } } : undefined));
  readonly board = computed(() => (this.shown.hasValue() ? this.shown.value() : undefined));
  readonly file = computed(() => this.board()?.files.find(({ application }) => application === this.application()));
  /** The answer in preparation; one that was sent is only shown. */
  readonly prepared = computed(() => {
    const decision = this.file()?.decision;
    return decision && !decision.sentAt ? decision : undefined;
  });
  readonly sent = computed(() => {
    const decision = this.file()?.decision;
    return decision?.sentAt ? decision : undefined;
  });
  readonly mayDecide = computed(() => !this.sent() || (this.sent()?.outcome === 'waiting-list' && !this.file()?.offer));

  readonly outcome = linkedSignal<Outcome | null>(() => this.prepared()?.outcome ?? null);
  readonly rank = linkedSignal<number | null>(() => this.prepared()?.rank ?? this.nextRank());
  readonly letter = linkedSignal(() => this.prepared()?.letter ?? '');
  readonly findings = linkedSignal<readonly Finding[]>(() => this.prepared()?.findings ?? this.suggested());
  private readonly version = linkedSignal(() => this.prepared()?.version ?? 0);

  setFinding(code: string, changes: Partial<Finding>) {
    this.findings.update((all) => all.map((finding) => (finding.code === code ? { ...finding, ...changes } : finding)));
  }

  async decide() {
    const outcome = this.outcome();
    if (!outcome) return undefined;
    const draft: DecisionDraft = { outcome, rank: outcome === 'waiting-list' ? this.rank() : null, letter: this.letter(), findings: this.findings() };
    return this.commands.send(selectionRoutes.decide, { params: { application: this.application() }, body: { ...draft, findings: [...draft.findings] }, version: this.version() });
  }

  takeBack() {
    return this.commands.send(selectionRoutes.takeBack, { params: { application: this.application() } });
  }

  /** A starting point to read and change: what readers wrote, and where a score is under its minimum. A person decides. */
  private suggested(): readonly Finding[] {
    const [board, file] = [this.board(), this.file()];
    if (!board || !file) return [];
    const criteria = board.criteria.map(({ code, minimum }): Finding => {
      const below = minimum !== null && isBelowMinimum({ minimum }, file.settled[code]);
      return { kind: 'criterion', code, met: !below, reason: file.reviews.flatMap(({ reasons }) => reasons[code] ?? []).join(' ') };
    });
    const conditions = board.conditions.map(({ code }): Finding => ({ kind: 'condition', code, met: file.eligibility.conditions[code] !== 'not-met', reason: '' }));
    return [...conditions, ...criteria];
  }

  private nextRank(): number {
    return 1 + Math.max(0, ...(this.board()?.files ?? []).map(({ decision }) => decision?.rank ?? 0));
  }
}
