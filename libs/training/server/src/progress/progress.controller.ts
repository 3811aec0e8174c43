import { Controller } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { progressRoutes } from '#training/domain/contract';
import { CohortFiles } from '../cohorts/cohort-files';
import { CohortProgress } from './cohort-progress';
import { progressTable } from './progress-table';

const { show, table } = progressRoutes;

@Controller()
export class ProgressController {
  constructor(
    private readonly files: CohortFiles,
    private readonly progress: CohortProgress,
  ) {}

  @Serve(show)
  async show({ params }: InputOf<typeof show>, @CurrentPrincipal() principal: AccountPrincipal) {
    const file = await this.files.findFor(principal, params.cohort, 'programme-lead', 'secretary');
    return file ? accept(await this.progress.view(file)) : refuse('cohort-unknown');
  }

  @Serve(table)
  async table({ params, query }: InputOf<typeof table>, @CurrentPrincipal() principal: AccountPrincipal) {
    const file = await this.files.findFor(principal, params.cohort, 'programme-lead', 'secretary');
    if (!file) return refuse('cohort-unknown');
    return accept({
      name: `${query.language === 'fr' ? 'promotion' : 'cohort'}.csv`,
      content: await progressTable(await this.progress.view(file), query.language),
    });
  }
}
