import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse, worksFor } from '#kernel';
import { CohortFiles, cohortView } from './cohort-files';
import { Cohorts } from './cohorts.repository';

@Injectable()
export class RenameCohort {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly files: CohortFiles,
  ) {}

  async run(principal: AccountPrincipal, id: string, version: number, title: string) {
    const file = await this.files.find(id);
    if (!file || !worksFor(principal, file.cohort.organisation, 'programme-lead')) return refuse('cohort-unknown');
    if (!(await this.cohorts.rename(id, version, title))) return refuse('changed-meanwhile');
    return accept(cohortView({ ...file, cohort: { ...file.cohort, title, version: version + 1 } }, true));
  }
}
