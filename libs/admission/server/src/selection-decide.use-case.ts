import { Injectable } from '@nestjs/common';
import { decideFile, type DecisionDraft } from '#admission/domain';
import { nodesOf } from '#curriculum/domain';
import { Accounts } from '#identity/server';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock } from '#platform/database';
import { fullName } from './panel-view';
import { Panels } from './panels.repository';
import { Reviews } from './reviews.repository';
import { readingOf, toDecisionView } from './selection-file';
import type { SelectionDecisionRow } from './selection-decision.row';
import { lastSent, SelectionDecisions, type SelectionFile } from './selection-decisions.repository';
import { type SelectionIntake, SelectionIntakes } from './selection-intakes.repository';

/** A person decides about one file. The decision can be put right until its letter leaves. */
@Injectable()
export class DecideFile {
  constructor(
    private readonly intakes: SelectionIntakes,
    private readonly decisions: SelectionDecisions,
    private readonly panels: Panels,
    private readonly reviews: Reviews,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(application: string, draft: DecisionDraft, version: number, account: AccountId) {
    const file = await this.decisions.file(application);
    const intake = file && (await this.intakes.lock(file.intake));
    if (!file || !intake?.ok) return refuse('application-unknown');
    if (file.account === account) return refuse('own-application');
    if (!draft.findings.every(isAsked(intake.value))) return refuse('finding-unknown');
    const earlier = await this.decisions.ofApplication(application);
    const prepared = earlier.find(({ sentAt }) => !sentAt);
    const decided = decideFile(
      { reading: await this.readingStage(file, intake.value), answered: lastSent(earlier), withdrawn: file.stage === 'withdrawn' },
      draft,
    );
    if (!decided.ok) return decided;
    if (version !== (prepared?.version ?? 0)) return refuse('changed-meanwhile');
    if (await this.rankIsTaken(file, decided.value.rank)) return refuse('rank-taken', { rank: decided.value.rank ?? 0 });
    const row = this.row(file, decided.value, prepared, account);
    if (prepared) await this.decisions.update(row);
    else await this.decisions.insert(row);
    await this.audit.record({
      action: 'selection.decided',
      subject: { kind: 'application', id: application },
      organisation: file.organisation,
      details: { outcome: row.outcome, version: row.version },
    });
    const person = await this.accounts.find(account);
    return accept(toDecisionView(row, () => fullName(person)));
  }

  async takeBack(application: string) {
    const file = await this.decisions.file(application);
    if (!file) return refuse('application-unknown');
    const prepared = (await this.decisions.ofApplication(application)).find(({ sentAt }) => !sentAt);
    if (!prepared) return refuse('decision-unknown');
    await this.decisions.remove(prepared.id);
    await this.audit.record({
      action: 'selection.taken-back',
      subject: { kind: 'application', id: application },
      organisation: file.organisation,
      details: { outcome: prepared.outcome },
    });
    return accept({});
  }

  private row(
    { application, intake, organisation, account }: SelectionFile,
    draft: DecisionDraft,
    prepared: SelectionDecisionRow | undefined,
    by: AccountId,
  ): SelectionDecisionRow {
    const person = { application, intake, organisation, account };
    const unsent = { sentAt: null, decidedOn: null, appealBy: null, scores: {} };
    return {
      id: prepared?.id ?? crypto.randomUUID(),
      ...person,
      ...draft,
      decidedBy: by,
      decidedAt: this.clock.now(),
      version: (prepared?.version ?? 0) + 1,
      ...unsent,
    };
  }

  private async readingStage({ application, intake: id }: SelectionFile, intake: SelectionIntake) {
    const readings = (await this.panels.readingsOf(id)).filter((reading) => reading.application === application);
    return readingOf(application, { readings, reviews: await this.reviews.visible(application) }, intake).stage;
  }

  private async rankIsTaken({ application, intake }: SelectionFile, rank: number | null): Promise<boolean> {
    return rank !== null && (await this.decisions.ofIntake(intake)).some((other) => other.rank === rank && other.application !== application);
  }
}

/** Only what the edition asks: its criteria, or a condition of its eligibility. */
const isAsked = ({ rules, edition }: SelectionIntake) => {
  const criteria = new Set(rules.criteria.map(({ code }) => code));
  const conditions = new Set(nodesOf(edition.admission.eligibility).map(({ id }) => id));
  return ({ kind, code }: DecisionDraft['findings'][number]): boolean => (kind === 'criterion' ? criteria : conditions).has(code);
};
