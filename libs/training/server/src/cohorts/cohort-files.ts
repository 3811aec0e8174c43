import { Injectable } from '@nestjs/common';
import { Editions, type LoadedEdition } from '#curriculum/server';
import { type Principal, type Role, worksFor } from '#kernel';
import { Cohorts, type VersionedCohort } from './cohorts.repository';

/** A cohort with the edition it follows. */
export interface CohortFile {
  readonly cohort: VersionedCohort;
  readonly edition: LoadedEdition;
}

@Injectable()
export class CohortFiles {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly editions: Editions,
  ) {}

  /** Undefined when the caller may not see it, just as when it does not exist. */
  async find(id: string): Promise<CohortFile | undefined> {
    const cohort = await this.cohorts.find(id);
    return cohort && this.withEdition(cohort);
  }

  /** The same, for somebody who holds one of the roles in its organisation. */
  async findFor(principal: Principal, id: string, ...held: readonly Role[]): Promise<CohortFile | undefined> {
    const file = await this.find(id);
    return file && worksFor(principal, file.cohort.organisation, ...held) ? file : undefined;
  }

  async withEdition(cohort: VersionedCohort): Promise<CohortFile> {
    const edition = await this.editions.byId(cohort.editionId);
    if (!edition) throw new Error(`Cohort ${cohort.id} follows no known edition.`);
    return { cohort, edition };
  }
}

export const unitViews = ({ units }: LoadedEdition) => units.map(({ code, title, halfDays, result }) => ({ code, title, halfDays: halfDays ?? 0, result }));

export const cohortView = ({ cohort, edition }: CohortFile, mayLead: boolean) => ({
  id: cohort.id,
  organisation: cohort.organisation,
  title: cohort.title,
  timeZone: cohort.timeZone,
  startsOn: cohort.startsOn,
  edition: { id: edition.id, title: edition.title },
  units: unitViews(edition),
  mayLead,
  version: cohort.version,
});

/** The attendance an edition asks for, and whether that figure is still to be confirmed. */
export const thresholdOf = ({ attendance }: LoadedEdition) =>
  attendance ? { percent: attendance.minimumPercent.value, placeholder: attendance.minimumPercent.from.label === 'placeholder' } : null;
