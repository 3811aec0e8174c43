import { Injectable } from '@nestjs/common';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, Jobs, UnitOfWork } from '#platform/database';
import { IssuingPauseRow } from '../rows';
import { IssuingRuns } from './issuing-runs';

/** Lets the issuing of a sitting's papers rest, go on, or try again for those it failed for. */
@Injectable()
export class SteerIssuing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: IssuingRuns,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** `organisations`: those the reader leads. Going on orders again whatever has no paper yet: what is drawn twice is kept once. */
  async run(deliberation: string, paused: boolean, by: AccountId, organisations: readonly string[]) {
    const [sitting] = await this.unitOfWork.manager.query<{ organisation: string }[]>(
      `select organisation from deliberation where id = $1 and organisation = any ($2) and stage = 'sealed'`,
      [deliberation, organisations],
    );
    if (!sitting) return refuse('deliberation-unknown');
    const { organisation } = sitting;
    await this.unitOfWork
      .repository(IssuingPauseRow)
      .upsert({ deliberation, organisation, paused, changedBy: by, changedAt: new Date(this.clock.now()) }, ['deliberation']);
    if (!paused) await this.orderAgain(deliberation);
    await this.audit.record({ action: paused ? 'issuing.paused' : 'issuing.resumed', subject: { kind: 'deliberation', id: deliberation }, organisation });
    const run = await this.runs.of(deliberation);
    return run ? accept(run) : refuse('deliberation-unknown');
  }
  private async orderAgain(deliberation: string): Promise<void> {
    const outstanding = await this.runs.outstanding(deliberation);
    await this.jobs.enqueueAll(
      'award-documents',
      outstanding.map((id) => ({ kind: 'certificate', id })),
    );
  }
}
