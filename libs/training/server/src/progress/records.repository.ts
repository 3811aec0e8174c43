import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { type EnrolmentId, type EnrolmentStage, halfDayOf, type HalfDay, type TrainerEntry, type TrainingSession } from '#training/domain';
import type { Cell, StoredResult } from './record';
import { TrainingSessionRow } from '../rows';
import { toSession } from '../timetable/sessions.repository';

export interface PersonInCohort {
  readonly enrolment: EnrolmentId;
  readonly cohort: string;
  readonly account: AccountId;
  readonly stage: EnrolmentStage;
  readonly givenName: string;
  readonly familyName: string;
  readonly results: readonly StoredResult[];
}

const people = (where: string) => `
  with wanted as (select * from enrolment where ${where})
  select w.id as enrolment, w.cohort, w.account, w.stage, coalesce(n.given_name, '') as "givenName", coalesce(n.family_name, '') as "familyName",
    coalesce((
      select json_agg(json_build_object('id', r.id, 'unit', r.unit, 'sitting', r.sitting, 'outcome', r.outcome, 'mark', r.mark, 'decidedOn', r.decided_on) order by r.unit, r.sitting)
      from unit_result r where r.enrolment = w.id and not exists (select 1 from unit_result later where later.supersedes = r.id)
    ), '[]') as results
  from wanted w left join names_of(array(select account from wanted)) n on n.id = w.account
  order by n.family_name, n.given_name, w.id`;

const cells = `
  select coalesce(g.enrolment, a.enrolment) as enrolment, coalesce(g.session, a.session) as session, g.signed_at as "signedAt",
    a.id as entry, a.presence, a.evidence, a.justified
  from (select enrolment, session, signed_at from learner_signature where enrolment = any ($1)) g
  full join (
    select id, enrolment, session, presence, evidence, justified from attendance_entry one
    where enrolment = any ($1) and not exists (select 1 from attendance_entry later where later.supersedes = one.id)
  ) a on a.enrolment = g.enrolment and a.session = g.session`;

/** Signatures, entries and results, a fixed number of statements whatever the size. */
@Injectable()
export class Records {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  peopleOf(cohort: string): Promise<PersonInCohort[]> {
    return this.unitOfWork.manager.query(people('cohort = $1'), [cohort]);
  }

  people(enrolments: readonly string[]): Promise<PersonInCohort[]> {
    return this.unitOfWork.manager.query(people('id = any ($1)'), [enrolments]);
  }

  /** Half-days that are not cancelled, in the order of time. */
  async sessionsOf(cohorts: readonly string[]): Promise<TrainingSession[]> {
    const rows = await this.unitOfWork
      .repository(TrainingSessionRow)
      .createQueryBuilder('s')
      .where(`s.cohort = any (:cohorts) and s.stage <> 'cancelled'`, { cohorts })
      .orderBy('s.startsAt')
      .getMany();
    return rows.map(toSession);
  }

  /** What is known of each person's half-days; a half-day nobody signed has no cell. */
  async cellsOf(enrolments: readonly string[]): Promise<ReadonlyMap<string, Cell>> {
    const rows = await this.unitOfWork.manager.query<CellRow[]>(cells, [enrolments]);
    return new Map(rows.map((row) => [cellKey(row.enrolment, row.session), toCell(row)]));
  }
}

interface CellRow {
  readonly enrolment: string;
  readonly session: string;
  readonly signedAt: Date | null;
  readonly entry: string | null;
  readonly presence: 'present' | 'absent' | null;
  readonly evidence: Extract<TrainerEntry, { presence: 'present' }>['evidence'];
  readonly justified: Extract<TrainerEntry, { presence: 'absent' }>['justified'];
}

export const cellKey = (enrolment: string, session: string): string => `${enrolment} ${session}`;

const toCell = ({ signedAt, entry, presence, evidence, justified }: CellRow): Cell => ({
  signedAt: signedAt?.toISOString() ?? null,
  entryId: entry,
  entry: presence === 'present' ? { presence, evidence } : presence === 'absent' ? { presence, justified } : undefined,
});

/** How a half-day of one person stands at an instant. */
export const halfDayAt = (cell: Cell | undefined, session: Pick<TrainingSession, 'endsAt'>, now: string): HalfDay =>
  halfDayOf(cell?.signedAt != null, cell?.entry, session.endsAt <= now);
