import { Injectable } from '@nestjs/common';
import { judgesOf } from '#award/domain';
import type { DeliberationView, JuryFileView } from '#award/domain/contract';
import type { Evaluation } from '#curriculum/domain';
import { Editions } from '#curriculum/server';
import { Accounts, type Person } from '#identity/server';
import { accept, type AccountId, refuse } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { Assessments, spokenCondition } from '../assessments';
import { fullName } from '../full-name';
import { juryFile, type Sitting, type SittingFile, Sittings } from '../sittings.repository';

type Names = ReadonlyMap<AccountId, Person>;

/** One sitting as one reader may see it: a member who stepped aside from a file sees only that it exists. */
@Injectable()
export class ShowDeliberation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sittings: Sittings,
    private readonly assessments: Assessments,
    private readonly editions: Editions,
    private readonly accounts: Accounts,
  ) {}

  async run(id: string, reader: AccountId) {
    const sitting = await this.sittings.find(id);
    const edition = sitting && (await this.editions.byId(sitting.editionId));
    if (!sitting || !edition) return refuse('deliberation-unknown');
    const names = await this.accounts.names([...sitting.members, ...sitting.files].map(({ account }) => account));
    const assessed = await this.assessments.of(sitting);
    const [minutes] = await this.unitOfWork.manager.query<object[]>('select 1 from minutes_document where deliberation = $1', [id]);
    const files = await Promise.all(sitting.files.map((file) => fileView(sitting, file, { names, reader, evaluation: assessed.get(file.enrolment) })));
    const { cohortTitle: cohort, stage, sitsOn, quorum, version } = sitting;
    const view: DeliberationView = {
      id,
      cohort,
      title: edition.award.neutralTitle,
      stage,
      sitsOn,
      quorum,
      version,
      members: sitting.members.map(({ account, chair, present }) => ({
        account,
        name: fullName(names.get(account)),
        chair,
        present,
        self: account === reader,
      })),
      files: files.toSorted((one, other) => one.learner.localeCompare(other.learner)),
      minutes: minutes !== undefined,
    };
    return accept(view);
  }
}

const fileView = async (
  sitting: Sitting,
  file: SittingFile,
  { names, reader, evaluation }: { names: Names; reader: AccountId; evaluation: Evaluation | undefined },
): Promise<JuryFileView> => {
  const { enrolment, account, recusals, decision, version } = file;
  const aside = recusals.some((one) => one.account === reader);
  const shown = aside ? undefined : evaluation;
  return {
    enrolment,
    learner: fullName(names.get(account)),
    requirement: shown ? await spokenCondition(shown) : null,
    answer: shown?.answer ?? null,
    judges: judgesOf(sitting, juryFile(file, 'undetermined')).length,
    recused: recusals.map((one) => ({ name: fullName(names.get(one.account)), tie: one.tie })),
    decision: decision && !aside ? { outcome: decision.outcome, reason: decision.reason, by: fullName(names.get(decision.by)), at: decision.at } : null,
    aside,
    version,
  };
};
