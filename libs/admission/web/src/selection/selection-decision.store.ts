import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type DecisionDraft, type Finding, isBelowMinimum, type Outcome } from '#admission/domain';
import { selectionRoutes } from '#admission/domain/contract';
import { Commands, read } from '#platform/web-client';

/** A condition not answered yet stays out of the decision: what is to be established is neither met nor unmet. */
export type FindingDraft = Omit<Finding, 'met'> & { readonly met: boolean | null };

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

  /** What the form starts from: the answer in preparation, or one that was sent and stays as it is. */
  private readonly written = computed(() => this.prepared() ?? (this.mayDecide() ? undefined : this.sent()));
  readonly outcome = linkedSignal<Outcome | null>(() => this.written()?.outcome ?? null);
  readonly rank = linkedSignal<number | null>(() => this.written()?.rank ?? this.nextRank());
  readonly letter = linkedSignal(() => this.written()?.letter ?? '');
  readonly findings = linkedSignal<readonly FindingDraft[]>(() => this.completed(this.written()?.findings) ?? this.suggested());
  private readonly version = linkedSignal(() => this.prepared()?.version ?? 0);

  setFinding(code: string, changes: Partial<FindingDraft>) {
    this.findings.update((all) => all.map((finding) => (finding.code === code ? { ...finding, ...changes } : finding)));
  }

  async decide() {
    const outcome = this.outcome();
    if (!outcome) return undefined;
    const draft: DecisionDraft = {
      outcome,
      rank: outcome === 'waiting-list' ? this.rank() : null,
      letter: this.letter(),
      findings: this.findings().filter(isAnswered),
    };
    return this.commands.send(selectionRoutes.decide, {
      params: { application: this.application() },
      body: { ...draft, findings: [...draft.findings] },
      version: this.version(),
    });
  }

  takeBack() {
    return this.commands.send(selectionRoutes.takeBack, { params: { application: this.application() } });
  }

  /** What was written, and the conditions left unanswered so that they can still be. */
  private completed(written: readonly Finding[] | undefined): readonly FindingDraft[] | undefined {
    if (!written || !this.mayDecide()) return written;
    return this.suggested().map((finding) => written.find(({ code }) => code === finding.code) ?? { ...finding, met: null });
  }

  /** A starting point to read and change: what readers wrote, and where a score is under its minimum. A person decides. */
  private suggested(): readonly FindingDraft[] {
    const [board, file] = [this.board(), this.file()];
    if (!board || !file) return [];
    const criteria = board.criteria.map(({ code, minimum }): FindingDraft => {
      const settled = file.settled[code];
      const reasons = new Set(file.reviews.flatMap(({ reasons: written }) => written[code] ?? []));
      return {
        kind: 'criterion',
        code,
        met: settled === undefined ? null : minimum === null || !isBelowMinimum({ minimum }, settled),
        reason: [...reasons].join(' '),
      };
    });
    const conditions = board.conditions.map(({ code }): FindingDraft => ({
      kind: 'condition',
      code,
      met: met[file.eligibility.conditions[code] ?? 'undetermined'],
      reason: '',
    }));
    return [...conditions, ...criteria];
  }

  private nextRank(): number {
    return 1 + Math.max(0, ...(this.board()?.files ?? []).map(({ decision }) => decision?.rank ?? 0));
  }
}

const met = { met: true, 'not-met': false, undetermined: null } as const;
const isAnswered = (finding: FindingDraft): finding is Finding => finding.met !== null;
