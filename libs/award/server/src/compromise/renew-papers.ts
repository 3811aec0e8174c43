import { Injectable, Logger } from '@nestjs/common';
import { ISSUING_TRIES, secondsBeforeTry } from '#award/domain';
import { system } from '#kernel';
import { Jobs, UnitOfWork } from '#platform/database';
import { Credentials } from '../credentials';
import { Papers } from '../papers';
import { TouchedPapers } from './touched-papers';

export interface RenewalOrder {
  /** The certificate. */
  readonly id: string;
  /** Earlier tries. */
  readonly tried: number;
}

/**
 * Makes anew what of a certificate was signed with a lost key: each level and each paper once more, beside what was issued, which stays as it is.
 * Award, number and code are the same; whatever is good already is left alone, so that it may be asked for any number of times.
 */
@Injectable()
export class RenewPapers {
  private readonly log = new Logger(RenewPapers.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly touched: TouchedPapers,
    private readonly credentials: Credentials,
    private readonly papers: Papers,
    private readonly jobs: Jobs,
  ) {}

  /** One after the other. What fails for one certificate is tried again later and stops no other. */
  async run(orders: readonly RenewalOrder[]): Promise<void> {
    for (const { id, tried } of orders) {
      try {
        await this.renew(id);
      } catch (error) {
        this.log.warn(`papers of ${id}, try ${tried + 1}: ${error instanceof Error ? error.message : 'unknown'}`);
        if (tried + 1 < ISSUING_TRIES)
          await this.unitOfWork.run(system, () => this.jobs.enqueue('award-documents', { kind: 'renewal', id, tried: tried + 1 }, secondsBeforeTry(tried + 1)));
      }
    }
  }

  private async renew(certificate: string): Promise<void> {
    const { levels, papers } = await this.unitOfWork.run(system, () => this.touched.staleOf(certificate));
    for (const level of levels) await this.credentials.of(certificate, level);
    for (const paper of papers) await this.papers.of(certificate, paper);
  }
}
