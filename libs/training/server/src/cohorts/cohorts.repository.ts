import { Injectable } from '@nestjs/common';
import { instant, type LocalDate, type OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform/database';
import type { Cohort, CohortId } from '#training/domain';
import { CohortRow } from '../rows';

/** The cohorts that the caller may see. */
@Injectable()
export class Cohorts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(id: string): Promise<VersionedCohort | undefined> {
    const row = await this.rows.findOneBy({ id });
    return row ? toCohort(row) : undefined;
  }

  /** Latest start first, those without a timetable before all. */
  async list(organisation?: string): Promise<readonly VersionedCohort[]> {
    const rows = await this.rows.find({ where: organisation ? { organisation } : {}, order: { startsOn: { direction: 'DESC', nulls: 'FIRST' }, id: 'ASC' } });
    return rows.map(toCohort);
  }

  async ofIntake(intake: string): Promise<VersionedCohort | undefined> {
    const row = await this.rows.findOneBy({ intake });
    return row ? toCohort(row) : undefined;
  }

  /** One cohort per intake, however many acceptances arrive at once: a second one is left alone. */
  async add(cohort: Cohort, openedAt: string): Promise<void> {
    const { id, organisation, intake, editionId, title, timeZone, startsOn } = cohort;
    await this.unitOfWork.manager.query(
      `insert into cohort (id, organisation, intake, edition_id, title, time_zone, starts_on, opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (intake) do nothing`,
      [id, organisation, intake, editionId, title, timeZone, startsOn, openedAt],
    );
  }

  /** False when somebody changed it since that version was read. */
  async rename(id: string, version: number, title: string): Promise<boolean> {
    const { affected } = await this.rows.update({ id, version }, { title, version: version + 1 });
    return affected === 1;
  }

  /** Its first day, read again from its timetable. */
  async setStart(id: string): Promise<void> {
    await this.unitOfWork.manager.query(
      `update cohort set starts_on = (select min(day) from training_session where cohort = $1 and stage <> 'cancelled') where id = $1`,
      [id],
    );
  }

  /** The last day of its timetable; null while it has none. */
  async lastDay(id: string): Promise<LocalDate | null> {
    const [row] = await this.unitOfWork.manager.query<{ day: LocalDate | null }[]>(
      `select max(day)::text as day from training_session where cohort = $1 and stage <> 'cancelled'`,
      [id],
    );
    return row?.day ?? null;
  }

  private get rows() {
    return this.unitOfWork.repository(CohortRow);
  }
}

export interface VersionedCohort extends Cohort {
  readonly openedAt: string;
  readonly version: number;
}

const toCohort = ({ id, organisation, startsOn, openedAt, ...rest }: CohortRow): VersionedCohort => ({
  ...rest,
  id: id as CohortId,
  organisation: organisation as OrganisationId,
  startsOn: startsOn as LocalDate | null,
  openedAt: instant(openedAt.toISOString()),
});
