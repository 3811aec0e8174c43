import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { ISSUING_TRIES, type IssuingFault, secondsBeforeTry } from '#award/domain';
import { system } from '#kernel';
import { Clock, Jobs, UnitOfWork } from '#platform/database';
import { SealTooLarge } from '#platform/documents';
import { KeyFault } from '#platform/signing';
import { IssueCertificate } from '../certify/issue-certificate';
import { IssuingDesks } from '../certify/issuing-desks';
import { PrintedCertificates } from '../certify/printed-certificate-of';
import { DrawingPool } from '../documents/drawing-pool';
import { IssuingFaultRow } from '../rows';

export interface PaperOrder {
  readonly id: string;
  /** Earlier tries of this paper. */
  readonly tried: number;
}

/** Issues the papers of several people, side by side; what goes wrong is written down for that person, and stops nobody else's. */
@Injectable()
export class IssueOrPostpone {
  private readonly log = new Logger(IssueOrPostpone.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly certificates: PrintedCertificates,
    private readonly desks: IssuingDesks,
    private readonly issueCertificate: IssueCertificate,
    private readonly drawing: DrawingPool,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** While the papers of a sitting rest, nothing is done for them: going on orders them anew. */
  async run(orders: readonly PaperOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const tries = new Map(orders.map(({ id, tried }) => [id, tried + 1]));
    const { wanted, incomplete } = await this.unitOfWork.run(system, () => this.certificates.of([...tries.keys()]));
    const deskOf = this.desks.for(wanted);
    for (const id of incomplete) await this.failed(id, tries.get(id) ?? 1, new Error('its edition or organisation is missing'));
    const waiting = wanted.values();
    const hand = async () => {
      for (const one of waiting) {
        const { id } = one.ordered;
        await deskOf(one)
          .then((desk) => this.issueCertificate.run(one, desk))
          .catch((error: unknown) => this.failed(id, tries.get(id) ?? 1, error));
      }
    };
    await Promise.all(Array.from({ length: this.drawing.atOnce }, hand));
  }

  private async failed(order: string, tried: number, error: unknown): Promise<void> {
    this.log.warn(`certificate ${order}, try ${tried}: ${error instanceof Error ? error.message : 'unknown'}`);
    await this.unitOfWork.run(system, () => this.postpone(order, tried, faultOf(error)));
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
}

const faultOf = (error: unknown): IssuingFault => {
  if (error instanceof KeyFault) return 'key';
  return error instanceof SealTooLarge || error instanceof RangeError ? 'drawing' : 'unexpected';
};
