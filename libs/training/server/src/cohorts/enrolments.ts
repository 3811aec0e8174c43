import { Injectable } from '@nestjs/common';
import { Editions } from '#curriculum/server';
import { type AccountId, instant, type Minutes, type OrganisationId, sumMinutes } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import {
  attended,
  attendanceFractions,
  type AttendanceFractions,
  type CohortId,
  type Enrolment,
  type EnrolmentId,
  type EnrolmentStage,
  lengthOf,
  type LeavingReason,
  unitFacts,
  type UnitFacts,
} from '#training/domain';
import { Cohorts } from './cohorts.repository';
import { cellKey, halfDayAt, Records } from '../progress/records.repository';
import { EnrolmentRow } from '../rows';

export interface TrainingFacts extends UnitFacts {
  readonly attendance: AttendanceFractions;
  /** Of the half-days attended, as long as each lasted. */
  readonly attendedMinutes: Minutes;
}

export interface VersionedEnrolment extends Enrolment {
  readonly reason: LeavingReason | null;
  readonly version: number;
}

/** Who follows what, and what training establishes of each person. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly cohorts: Cohorts,
    private readonly editions: Editions,
  ) {}

  async find(id: string): Promise<VersionedEnrolment | undefined> {
    const row = await this.rows.findOneBy({ id });
    return row ? toEnrolment(row) : undefined;
  }

  /** All of a cohort, whatever their stage, by date of enrolment. */
  async ofCohort(cohort: string): Promise<readonly VersionedEnrolment[]> {
    return (await this.rows.find({ where: { cohort }, order: { since: 'ASC', id: 'ASC' } })).map(toEnrolment);
  }

  async ofAccount(account: string): Promise<readonly VersionedEnrolment[]> {
    return (await this.rows.find({ where: { account }, order: { since: 'DESC', id: 'ASC' } })).map(toEnrolment);
  }

  /** True when the person was not in that cohort before. */
  async add({ id, organisation, cohort, account, application, stage, since }: Enrolment): Promise<boolean> {
    const added = await this.unitOfWork.manager.query<object[]>(
      `insert into enrolment (id, organisation, cohort, account, application, stage, since) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [id, organisation, cohort, account, application, stage, since],
    );
    return added.length === 1;
  }

  /** False when somebody changed it since that version was read. */
  async move(id: string, version: number, stage: EnrolmentStage, reason: LeavingReason | null): Promise<boolean> {
    const { affected } = await this.rows.update({ id, version }, { stage, reason, version: version + 1 });
    return affected === 1;
  }

  /**
   * Attendance as exact fractions, overall and by unit; units acquired; marks. What is not known is absent.
   * An unknown enrolment, or one the caller may not see, has no entry.
   */
  async factsOf(enrolments: readonly string[]): Promise<ReadonlyMap<EnrolmentId, TrainingFacts>> {
    const people = await this.records.people(enrolments);
    const cohorts = [...new Set(people.map(({ cohort }) => cohort))];
    const sessions = await this.records.sessionsOf(cohorts);
    const cells = await this.records.cellsOf(people.map(({ enrolment }) => enrolment));
    const policies = await this.secondSittings(cohorts);
    const now = this.clock.now();
    return new Map(
      people.map(({ enrolment, cohort, results }) => {
        const halfDays = sessions
          .filter((session) => session.cohort === cohort)
          .map((session) => ({ unit: session.unit, length: lengthOf(session), halfDay: halfDayAt(cells.get(cellKey(enrolment, session.id)), session, now) }));
        const attendedMinutes = sumMinutes(halfDays.filter(({ halfDay }) => attended(halfDay)).map(({ length }) => length));
        return [enrolment, { attendedMinutes, attendance: attendanceFractions(halfDays), ...unitFacts(results, policies.get(cohort) ?? 'replace') }];
      }),
    );
  }

  private async secondSittings(cohorts: readonly string[]) {
    const known = await Promise.all(cohorts.map((id) => this.cohorts.find(id)));
    const policies = new Map<string, 'replace' | 'best'>();
    for (const cohort of known) if (cohort) policies.set(cohort.id, (await this.editions.byId(cohort.editionId))?.secondSession?.value ?? 'replace');
    return policies;
  }

  private get rows() {
    return this.unitOfWork.repository(EnrolmentRow);
  }
}

const toEnrolment = ({ id, organisation, cohort, account, since, ...rest }: EnrolmentRow): VersionedEnrolment => ({
  ...rest,
  id: id as EnrolmentId,
  organisation: organisation as OrganisationId,
  cohort: cohort as CohortId,
  account: account as AccountId,
  since: instant(since.toISOString()),
});
