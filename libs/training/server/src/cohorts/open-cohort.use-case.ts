import { Injectable } from '@nestjs/common';
import { Editions } from '#curriculum/server';
import { accept, type AccountPrincipal, type OrganisationId, refuse, worksFor } from '#kernel';
import { Audit, Clock } from '#platform/database';
import type { CohortId } from '#training/domain';
import { CohortFiles, cohortView } from './cohort-files';
import { Cohorts } from './cohorts.repository';

/** A lead opens a cohort that comes from no intake. */
@Injectable()
export class OpenCohort {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly files: CohortFiles,
    private readonly editions: Editions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(principal: AccountPrincipal, wanted: { organisation: string; edition: string; title: string }) {
    const organisation = wanted.organisation as OrganisationId;
    if (!worksFor(principal, organisation, 'programme-lead')) return refuse('organisation-unknown');
    const edition = await this.editions.byId(wanted.edition);
    if (!edition) return refuse('edition-unknown');
    const id = crypto.randomUUID() as string as CohortId;
    await this.cohorts.add(
      { id, organisation, intake: null, editionId: edition.id, title: wanted.title, timeZone: edition.timeZone, startsOn: null },
      this.clock.now(),
    );
    await this.audit.record({ action: 'cohort.opened', subject: { kind: 'cohort', id }, organisation });
    const file = await this.files.find(id);
    return file ? accept(cohortView(file, true)) : refuse('edition-unknown');
  }
}
