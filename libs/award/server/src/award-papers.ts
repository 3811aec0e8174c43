import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '#platform/database';
import { IssueOrPostpone, OutstandingPapers } from './batch';
import { RenewPapers } from './compromise/renew-papers';
import { WriteMinutes } from './deliberate/write-minutes';

interface WantedPaper {
  readonly kind: 'minutes' | 'certificate' | 'renewal';
  readonly id: string;
  /** Earlier tries of this paper. */
  readonly tried?: number;
}

/** Papers taken from the queue together: what they share is read once. */
const BATCH = 60;

/** Draws what a sealed sitting ordered, or a lost key made necessary, in the background; each paper once, however often it is tried. */
@Injectable()
export class AwardPapers implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly issueOrPostpone: IssueOrPostpone,
    private readonly renewPapers: RenewPapers,
    private readonly writeMinutes: WriteMinutes,
    private readonly outstanding: OutstandingPapers,
  ) {}

  async onApplicationBootstrap() {
    await this.jobs.workTogether<WantedPaper>(
      'award-documents',
      async (papers) => {
        const of = (wanted: WantedPaper['kind']) => papers.filter(({ kind }) => kind === wanted);
        await this.issueOrPostpone.run(of('certificate').map(({ id, tried = 0 }) => ({ id, tried })));
        await this.renewPapers.run(of('renewal').map(({ id, tried = 0 }) => ({ id, tried })));
        for (const { id } of of('minutes')) await this.writeMinutes.run(id);
      },
      BATCH,
    );
    await this.outstanding.orderAgain();
  }
}
