import { Injectable } from '@nestjs/common';
import { type AccountId, instant, type LocalDate, type OrganisationId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import type { CohortId, PlannedSession, SessionStage, TrainingSession, TrainingSessionId } from '#training/domain';
import { In, MoreThan, Not } from 'typeorm';
import { TrainingSessionRow } from '../rows';

export interface VersionedSession extends TrainingSession {
  readonly version: number;
}

/** The half-days that the caller may see. */
@Injectable()
export class TrainingSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<VersionedSession | undefined> {
    const row = await this.rows.findOneBy({ id });
    return row ? toSession(row) : undefined;
  }

  /** Waits for whoever holds the session and holds it until the transaction ends. */
  async hold(id: string): Promise<VersionedSession | undefined> {
    const row = await this.rows.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return row ? toSession(row) : undefined;
  }

  /** Changes to the timetables of one organisation follow one another, so that two never take the same room or person. */
  async holdTimetables(organisation: OrganisationId): Promise<void> {
    await this.unitOfWork.manager.query(`select pg_advisory_xact_lock(hashtextextended('timetables ' || $1, 0))`, [organisation]);
  }

  async ofCohort(cohort: string): Promise<VersionedSession[]> {
    return (await this.rows.find({ where: { cohort }, order: { startsAt: 'ASC', id: 'ASC' } })).map(toSession);
  }

  /** Of any cohort of the organisation that ends after `from`. */
  async ofOrganisation(organisation: string, from: string): Promise<VersionedSession[]> {
    const rows = await this.rows.find({ where: { organisation, stage: Not('cancelled'), endsAt: MoreThan(new Date(from)) } });
    return rows.map(toSession);
  }

  async taughtBy(trainer: AccountId): Promise<VersionedSession[]> {
    return (await this.rows.find({ where: { trainer, stage: Not('cancelled') }, order: { startsAt: 'ASC' } })).map(toSession);
  }

  async ofCohorts(cohorts: readonly string[]): Promise<VersionedSession[]> {
    if (cohorts.length === 0) return [];
    return (await this.rows.find({ where: { cohort: In([...cohorts]) }, order: { startsAt: 'ASC' } })).map(toSession);
  }

  async add(
    cohort: { readonly id: CohortId; readonly organisation: OrganisationId },
    planned: readonly PlannedSession[],
  ): Promise<readonly TrainingSessionId[]> {
    const rows = planned.map((session) => ({
      ...session,
      ...instants(session),
      id: crypto.randomUUID(),
      cohort: cohort.id,
      organisation: cohort.organisation,
      stage: 'planned' as const,
      stageSince: this.now,
      version: 1,
    }));
    await this.rows.insert(rows);
    return rows.map(({ id }) => id as string as TrainingSessionId);
  }

  /** False when somebody changed it since that version was read. */
  async change(id: string, version: number, planned: PlannedSession): Promise<boolean> {
    const { affected } = await this.rows.update({ id, version }, { ...planned, ...instants(planned), version: version + 1 });
    return affected === 1;
  }

  async moveTo(id: string, stage: SessionStage): Promise<void> {
    await this.rows.update({ id }, { stage, stageSince: this.now, version: () => 'version + 1' });
  }

  private get now(): Date {
    return new Date(this.clock.now());
  }

  private get rows() {
    return this.unitOfWork.repository(TrainingSessionRow);
  }
}

const instants = ({ startsAt, endsAt }: PlannedSession) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });

export const toSession = ({
  id,
  organisation,
  cohort,
  day,
  startsAt,
  endsAt,
  trainer,
  unit,
  half,
  place,
  onlineLink,
  stage,
  version,
}: TrainingSessionRow): VersionedSession => ({
  id: id as TrainingSessionId,
  organisation: organisation as OrganisationId,
  cohort: cohort as CohortId,
  day: day as LocalDate,
  startsAt: instant(startsAt.toISOString()),
  endsAt: instant(endsAt.toISOString()),
  trainer: trainer as AccountId | null,
  unit,
  half,
  place,
  onlineLink,
  stage,
  version,
});
