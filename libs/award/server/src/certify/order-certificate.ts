import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isPrintable } from '#platform/documents';
import type { AccountId, LocalDate } from '#kernel';
import { Clock, Jobs, UnitOfWork } from '#platform/database';
import { AwardLog } from '../log';
import { CertificateOrderRow } from '../rows';

export interface WantedCertificate {
  readonly award: string;
  readonly organisation: string;
  readonly account: AccountId;
  /** 1 for the first paper of an award, then up. */
  readonly issue: number;
  readonly givenName: string;
  readonly familyName: string;
  /** When renewed: the last day of the new period. */
  readonly validUntil?: LocalDate;
}

/** Orders the paper of an award. A name that our fonts cannot draw is kept waiting for another spelling, never printed as boxes. */
@Injectable()
export class OrderCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly log: AwardLog,
  ) {}

  async run({ award, organisation, account, issue, givenName, familyName, validUntil }: WantedCertificate, orderedBy: AccountId): Promise<void> {
    const id = randomUUID();
    const name = { givenName: givenName.normalize('NFC'), familyName: familyName.normalize('NFC') };
    const printable = isPrintable(`${name.givenName} ${name.familyName}`);
    const order = { id, award, organisation, account, issue, ...name, printable, orderedBy };
    const orderedAt = this.clock.now();
    await this.unitOfWork.repository(CertificateOrderRow).insert({ ...order, validUntil: validUntil ?? null, orderedAt: new Date(orderedAt) });
    await this.log.order({ ...order, validUntil: validUntil ?? null, orderedAt });
    if (printable) await this.jobs.enqueue('award-documents', { kind: 'certificate', id });
  }
}
