import { Injectable } from '@nestjs/common';
import type { Deliberation, DeliberationStage, JuryFile, Outcome, Tie } from '#award/domain';
import type { Answer } from '#curriculum/domain';
import type { AccountId, Instant, LocalDate, OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform/database';

export interface WrittenDecision {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly answer: Answer;
  readonly by: AccountId;
  readonly at: Instant;
}

export interface SittingFile {
  readonly enrolment: string;
  readonly account: AccountId;
  readonly recusals: readonly { readonly account: AccountId; readonly tie: Tie }[];
  readonly decision: WrittenDecision | null;
  /** How many decisions were written on it so far. */
  readonly version: number;
}

/** One deliberation with its members and files, as it stands. */
export interface Sitting extends Deliberation {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly cohort: string;
  readonly cohortTitle: string;
  readonly editionId: string;
  readonly sitsOn: LocalDate;
  readonly version: number;
  readonly convenedBy: AccountId;
  readonly sealedAt: Instant | null;
  readonly files: readonly SittingFile[];
}

interface Line {
  readonly id: string;
  readonly cohort_title: string;
  readonly sits_on: string;
  readonly stage: DeliberationStage;
  readonly files: number;
  readonly decided: number;
}

const head = `select id, organisation, cohort, cohort_title as "cohortTitle", edition_id as "editionId", sits_on::text as "sitsOn", stage, quorum, version,
  convened_by as "convenedBy", sealed_at as "sealedAt" from deliberation where id = $1`;

const members = 'select account, chair, present_at is not null as present from juror where deliberation = $1 order by chair desc, account';

const files = `select f.enrolment, f.account,
    coalesce((select json_agg(json_build_object('account', r.account, 'tie', r.tie) order by r.declared_at) from recusal r where r.deliberation = f.deliberation and r.enrolment = f.enrolment), '[]') as recusals,
    (select json_build_object('outcome', d.outcome, 'reason', d.reason, 'answer', d.answer, 'by', d.decided_by, 'at', d.decided_at) from jury_decision d
      where d.deliberation = f.deliberation and d.enrolment = f.enrolment order by d.sequence desc limit 1) as decision,
    (select count(*)::int from jury_decision d where d.deliberation = f.deliberation and d.enrolment = f.enrolment) as version
  from deliberation_file f where f.deliberation = $1 order by f.enrolment`;

const lines = `select d.id, d.cohort_title, d.sits_on::text, d.stage, count(f.*)::int as files,
    count(*) filter (where exists (select 1 from jury_decision j where j.deliberation = d.id and j.enrolment = f.enrolment))::int as decided
  from deliberation d join deliberation_file f on f.deliberation = d.id group by d.id order by d.sits_on desc, d.id`;

@Injectable()
export class Sittings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find = (id: string): Promise<Sitting | undefined> => this.read(head, id);

  /** Nobody else changes it until this transaction ends. */
  hold = (id: string): Promise<Sitting | undefined> => this.read(`${head} for update`, id);

  list(): Promise<Line[]> {
    return this.unitOfWork.manager.query(lines);
  }

  /** Every change of a sitting raises its version: who seals says which one they read. */
  async advance(id: string, stage: DeliberationStage, sealed?: { readonly by: AccountId; readonly at: Instant }): Promise<number> {
    const { manager } = this.unitOfWork;
    const [rows] = await manager.query<[{ version: number }[]]>(
      'update deliberation set stage = $2, version = version + 1, sealed_by = $3, sealed_at = $4 where id = $1 returning version',
      [id, stage, sealed?.by ?? null, sealed?.at ?? null],
    );
    if (stage === 'sealed' || stage === 'cancelled') await manager.query('update deliberation_file set live = false where deliberation = $1', [id]);
    return rows[0]?.version ?? 0;
  }

  private async read(statement: string, id: string): Promise<Sitting | undefined> {
    const { manager } = this.unitOfWork;
    const [row] = await manager.query<(Omit<Sitting, 'members' | 'files' | 'sealedAt'> & { sealedAt: Date | null })[]>(statement, [id]);
    if (!row) return undefined;
    const found = await manager.query<(Omit<SittingFile, 'decision'> & { decision: WrittenDecision | null })[]>(files, [id]);
    return {
      ...row,
      sealedAt: (row.sealedAt?.toISOString() ?? null) as Instant | null,
      members: await manager.query(members, [id]),
      files: found.map(withInstant),
    };
  }
}

const withInstant = ({ decision, ...file }: SittingFile): SittingFile => ({
  ...file,
  decision: decision && { ...decision, at: new Date(decision.at).toISOString() as Instant },
});

/** The file as the rules read it. */
export const juryFile = ({ enrolment, recusals, decision }: SittingFile, answer: Answer): JuryFile => ({
  enrolment,
  answer,
  recused: recusals.map(({ account }) => account),
  ...(decision && { decision }),
});
