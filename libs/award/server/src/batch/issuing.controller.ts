import { Controller } from '@nestjs/common';
import { issuingRoutes } from '#award/domain/contract';
import { accept, type AccountPrincipal, organisationsOf, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, lookingAt, Serve } from '#platform/http';
import { IssuingRuns } from './issuing-runs';
import { SteerIssuing } from './steer-issuing.use-case';

const { run, progress, steer } = issuingRoutes;

@Controller()
export class IssuingController {
  constructor(
    private readonly runs: IssuingRuns,
    private readonly steerIssuing: SteerIssuing,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Serve(run)
  async run({ params }: InputOf<typeof run>) {
    const found = await this.runs.of(params.deliberation);
    return found ? accept(found) : refuse('deliberation-unknown');
  }

  /** Told whenever something changed, until every paper is there or waits for somebody. */
  @Serve(progress)
  async progress({ params }: InputOf<typeof progress>, @CurrentPrincipal() principal: AccountPrincipal) {
    const look = () => this.unitOfWork.run(principal, () => this.runs.of(params.deliberation));
    const first = await look();
    if (!first) return refuse('deliberation-unknown');
    return accept(
      lookingAt(async () => {
        const event = (await look()) ?? first;
        return { event, over: event.people.every(({ state }) => state === 'issued' || state === 'name-not-printable') };
      }),
    );
  }

  @Serve(steer)
  steer({ params, body }: InputOf<typeof steer>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.steerIssuing.run(params.deliberation, body.paused, principal.account, organisationsOf(principal, 'programme-lead'));
  }
}
