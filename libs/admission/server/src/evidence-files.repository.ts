import { Injectable } from '@nestjs/common';
import type { EvidenceFile } from '#admission/domain';
import type { AccountId, Instant } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { EvidenceFileRow } from './evidence-file.row';

export interface EvidenceReading {
  readonly document: string;
  readonly reader: AccountId;
  readonly at: Instant;
}

/** Files joined to applications; their content stays sealed unless asked for. */
@Injectable()
export class EvidenceFiles {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of(application: string): Promise<EvidenceFileRow[]> {
    return this.rows.find({ where: { application }, order: { receivedAt: 'asc' } });
  }

  async find(application: string, document: string): Promise<EvidenceFileRow | undefined> {
    return (await this.rows.findOneBy({ application, document })) ?? undefined;
  }

  async sealedContent(id: EvidenceFile['id']): Promise<Uint8Array> {
    return (await this.rows.findOneOrFail({ where: { id }, select: { id: true, sealed: true } })).sealed;
  }

  /** One file per document: a new one takes the place of the earlier. */
  async put(file: EvidenceFileRow): Promise<void> {
    await this.remove(file.application, file.document);
    await this.rows.insert(file);
  }

  async saveCheck({ id, state, reason, issuedOn, checkedAt }: EvidenceFile, checkedBy: AccountId): Promise<void> {
    await this.rows.update({ id }, { state, reason, issuedOn, checkedAt, checkedBy });
  }

  async remove(application: string, document: string): Promise<boolean> {
    return Boolean((await this.rows.delete({ application, document })).affected);
  }

  async removeAll(application: string): Promise<void> {
    await this.rows.delete({ application });
  }

  async noteReading({ application, document, account }: EvidenceFileRow, reader: AccountId, at: Instant): Promise<void> {
    await this.unitOfWork.manager.query('insert into evidence_reading (application, document, owner, reader, at) values ($1, $2, $3, $4, $5)', [
      application,
      document,
      account,
      reader,
      at,
    ]);
  }

  async readingsOf(application: string): Promise<EvidenceReading[]> {
    const rows = await this.unitOfWork.manager.query<{ document: string; reader: AccountId; at: Date }[]>(
      'select document, reader, at from evidence_reading where application = $1 order by at desc',
      [application],
    );
    return rows.map(({ at, ...reading }) => ({ ...reading, at: at.toISOString() as Instant }));
  }

  private get rows() {
    return this.unitOfWork.repository(EvidenceFileRow);
  }
}
