import { Injectable } from '@nestjs/common';
import { type CertificateDetail, type Disclosed, disclose, disclosureLevels, papersOffered, type PrintedCertificate } from '#award/domain';
import type { HolderView } from '#award/domain/contract';
import { accept, type AccountId, type LocalDate, refuse } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { Certificates } from '../certify/certificates.repository';

interface Row {
  readonly printed: PrintedCertificate;
  readonly detail: CertificateDetail;
  readonly validUntil: LocalDate | null;
  readonly jurisdiction: 'FR' | 'QC';
}

const own = `select c.printed, d.detail, c.valid_until::text as "validUntil", g.jurisdiction
  from certificate c join certificate_detail d on d.certificate = c.id join organisation g on g.id = c.organisation where c.id = $1 and c.account = $2`;

/** What holders see of their own certificates. Staff of the organisation find nothing here. */
@Injectable()
export class OwnCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly certificates: Certificates,
  ) {}

  async view(id: string, account: AccountId) {
    const facts = await this.find(id, account);
    const certificate = (await this.certificates.mine(account)).find((one) => one.id === id);
    if (!facts || !certificate) return refuse('certificate-unknown');
    const { detail, printed } = facts;
    const levels = disclosureLevels.map((level): Disclosed => disclose(level, facts));
    const papers = papersOffered(facts).map((paper) => ({ ...paper, title: detail.units.find(({ code }) => code === paper.unit)?.title ?? null }));
    return accept({ certificate, language: printed.language, levels, papers } satisfies HolderView);
  }

  async find(id: string, account: AccountId): Promise<Row | undefined> {
    const [row] = await this.unitOfWork.manager.query<Row[]>(own, [id, account]);
    return row;
  }
}
