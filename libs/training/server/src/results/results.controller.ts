import { Controller } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { resultRoutes } from '#training/domain/contract';
import { CohortFiles } from '../cohorts/cohort-files';
import { CohortResults } from './cohort-results';
import { RecordResult } from './record-result.use-case';

const { show, record } = resultRoutes;

@Controller()
export class ResultsController {
  constructor(
    private readonly files: CohortFiles,
    private readonly results: CohortResults,
    private readonly recordResult: RecordResult,
  ) {}

  @Serve(show)
  async show({ params }: InputOf<typeof show>, @CurrentPrincipal() principal: AccountPrincipal) {
    const file = await this.files.findFor(principal, params.cohort, 'trainer', 'programme-lead', 'secretary');
    return file ? accept(await this.results.view(file)) : refuse('cohort-unknown');
  }

  @Serve(record)
  record({ params, body }: InputOf<typeof record>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.recordResult.run(principal, params.cohort, body);
  }
}
