import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { ISSUING_TRIES, type IssuingFault, secondsBeforeTry } from '#award/domain';
import { system } from '#kernel';
import { Clock, Jobs, UnitOfWork } from '#platform/database';
import { SealTooLarge } from '#platform/documents';
import { KeyFault } from '#platform/signing';
import { IssueCertificate } from '../certify/issue-certificate';
import { IssuingFaultRow } from '../rows';

/** Issues one person's paper; what goes wrong is written down for that person, and stops nobody else's. */
@Injectable()
export class IssueOrPostpone {
  private readonly log = new Logger(IssueOrPostpone.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly issueCertificate: IssueCertificate,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** While the sitting's papers rest, nothing is done: going on orders them anew. */
  async run(order: string, tried: number): Promise<void> {
    if (await this.rests(order)) return;
    try {
      await this.issueCertificate.run(order);
    } catch (error) {
      this.log.warn(`certificate ${order}, try ${tried + 1}: ${error instanceof Error ? error.message : 'unknown'}`);
      await this.unitOfWork.run(system, () => this.postpone(order, tried + 1, faultOf(error)));
    }
  }

  private async postpone(order: string, tried: number, code: IssuingFault): Promise<void> {
    const { manager } = this.unitOfWork;
    const [found] = await manager.query<{ organisation: string }[]>('select organisation from certificate_order where id = $1', [order]);
    if (!found) return;
    await this.unitOfWork
      .repository(IssuingFaultRow)
      .insert({ id: randomUUID(), certificateOrder: order, organisation: found.organisation, code, metAt: new Date(this.clock.now()) });
    if (tried < ISSUING_TRIES) await this.jobs.enqueue('award-documents', { kind: 'certificate', id: order, tried }, secondsBeforeTry(tried));
  }

  private rests(order: string): Promise<boolean> {
    return this.unitOfWork.run(system, async () => {
      const [row] = await this.unitOfWork.manager.query<{ paused: boolean }[]>(
        'select p.paused from issuing_pause p join award a on a.deliberation = p.deliberation join certificate_order o on o.award = a.id where o.id = $1',
        [order],
      );
      return row?.paused ?? false;
    });
  }
}

const faultOf = (error: unknown): IssuingFault => {
  if (error instanceof KeyFault) return 'key';
  return error instanceof SealTooLarge || error instanceof RangeError ? 'drawing' : 'unexpected';
};
