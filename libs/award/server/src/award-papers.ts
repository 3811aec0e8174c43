import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '#platform/database';
import { IssueCertificate } from './certify/issue-certificate';
import { WriteMinutes } from './deliberate/write-minutes';

interface WantedPaper {
  readonly kind: 'minutes' | 'certificate';
  readonly id: string;
}

/** Draws what a sealed sitting ordered, in the background; each paper once, however often it is tried. */
@Injectable()
export class AwardPapers implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly issueCertificate: IssueCertificate,
    private readonly writeMinutes: WriteMinutes,
  ) {}

  async onApplicationBootstrap() {
    await this.jobs.work<WantedPaper>('award-documents', ({ kind, id }) => (kind === 'minutes' ? this.writeMinutes.run(id) : this.issueCertificate.run(id)));
  }
}
