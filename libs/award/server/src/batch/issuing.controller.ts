import { Controller } from '@nestjs/common';
import { issuingRoutes } from '#award/domain/contract';
import { accept, type AccountPrincipal, organisationsOf, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { IssuingRuns } from './issuing-runs';
import { SteerIssuing } from './steer-issuing.use-case';

const { run, steer } = issuingRoutes;

@Controller()
export class IssuingController {
  constructor(
    private readonly runs: IssuingRuns,
    private readonly steerIssuing: SteerIssuing,
  ) {}

  @Serve(run)
  async run({ params }: InputOf<typeof run>) {
    const found = await this.runs.of(params.deliberation);
    return found ? accept(found) : refuse('deliberation-unknown');
  }

  @Serve(steer)
  steer({ params, body }: InputOf<typeof steer>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.steerIssuing.run(params.deliberation, body.paused, principal.account, organisationsOf(principal, 'programme-lead'));
  }
}
