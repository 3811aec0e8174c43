import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '#platform/database';
import { IssueOrPostpone } from './batch';
import { WriteMinutes } from './deliberate/write-minutes';

interface WantedPaper {
  readonly kind: 'minutes' | 'certificate';
  readonly id: string;
  /** Earlier tries of this paper. */
  readonly tried?: number;
}

/** Draws what a sealed sitting ordered, in the background; each paper once, however often it is tried. */
@Injectable()
export class AwardPapers implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly issueOrPostpone: IssueOrPostpone,
    private readonly writeMinutes: WriteMinutes,
  ) {}

  async onApplicationBootstrap() {
    await this.jobs.work<WantedPaper>('award-documents', ({ kind, id, tried = 0 }) =>
      kind === 'minutes' ? this.writeMinutes.run(id) : this.issueOrPostpone.run(id, tried),
    );
  }
}
