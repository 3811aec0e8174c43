import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { ISSUING_TRIES, type IssuingFault, secondsBeforeTry } from '#award/domain';
import { system } from '#kernel';
import { Clock, Jobs, UnitOfWork } from '#platform/database';
import { SealTooLarge } from '#platform/documents';
import { KeyFault } from '#platform/signing';
import { FinishCertificate, type FinishedCertificate } from '../certify/finish-certificate';
import { IssuingDesks } from '../certify/issuing-desks';
import { KeepCertificates } from '../certify/keep-certificates';
import { PrintedCertificates, type WantedCertificate } from '../certify/printed-certificate-of';
import { DrawingPool } from '../documents/drawing-pool';
import { IssuingFaultRow } from '../rows';

export interface PaperOrder {
  readonly id: string;
  /** Earlier tries of this paper. */
  readonly tried: number;
}

/** Certificates kept in one transaction: a statement costs more than what it writes. */
const TOGETHER = 20;

/** Issues the papers of several people, side by side; what goes wrong is written down for that person, and stops nobody else's. */
@Injectable()
export class IssueOrPostpone {
  private readonly log = new Logger(IssueOrPostpone.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly certificates: PrintedCertificates,
    private readonly desks: IssuingDesks,
    private readonly finishCertificate: FinishCertificate,
    private readonly keepCertificates: KeepCertificates,
    private readonly drawing: DrawingPool,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** While the papers of a sitting rest, nothing is done for them: going on orders them anew. */
  async run(orders: readonly PaperOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const tries = new Map(orders.map(({ id, tried }) => [id, tried + 1]));
    const fail: Fail = (id, error) => this.failed(id, tries.get(id) ?? 1, error);
    const { wanted, incomplete } = await this.unitOfWork.run(system, () => this.certificates.of([...tries.keys()]));
    for (const id of incomplete) await fail(id, new Error('its edition or organisation is missing'));
    await this.issue(wanted, fail);
  }

  /** While one hand keeps what is ready, the others draw. */
  private async issue(wanted: readonly WantedCertificate[], fail: Fail): Promise<void> {
    const deskOf = this.desks.for(wanted);
    const waiting = wanted.values();
    const ready: FinishedCertificate[] = [];
    const hand = async () => {
      for (const one of waiting) {
        const finish = async () => void ready.push(await this.finishCertificate.run(one, await deskOf(one)));
        await finish().catch((error: unknown) => fail(one.ordered.id, error));
        if (ready.length >= TOGETHER) await this.keep(ready.splice(0), fail);
      }
    };
    await Promise.all(Array.from({ length: this.drawing.atOnce }, hand));
    await this.keep(ready, fail);
  }

  /** All at once; when that fails, each by itself, so that one stops no other. */
  private async keep(finished: readonly FinishedCertificate[], fail: Fail): Promise<void> {
    const [first, ...more] = finished;
    if (!first) return;
    try {
      await this.unitOfWork.run(system, () => this.keepCertificates.run(finished));
    } catch (error) {
      if (more.length === 0) return fail(first.certificate.id, error);
      for (const one of finished) await this.keep([one], fail);
    }
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

type Fail = (order: string, error: unknown) => Promise<void>;

const faultOf = (error: unknown): IssuingFault => {
  if (error instanceof KeyFault) return 'key';
  return error instanceof SealTooLarge || error instanceof RangeError ? 'drawing' : 'unexpected';
};
