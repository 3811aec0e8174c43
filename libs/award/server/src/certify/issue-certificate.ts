import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CertificateCode, certificateCode, codeBytes, nameKey, printedCode } from '#award/domain';
import { system } from '#kernel';
import { Audit, Clock, Outbox, UnitOfWork } from '#platform/database';
import { PublicAddress } from '#platform/http';
import { renderCertificate } from '../documents/certificate-sheet';
import { CertificateDocumentRow, CertificateRow } from '../rows';
import { type OrderedCertificate, PrintedCertificates } from './printed-certificate-of';

/** Draws, stores and announces one ordered certificate, exactly once however often it is asked. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly certificates: PrintedCertificates,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The page is drawn between two transactions: none waits for it. */
  async run(order: string): Promise<void> {
    const wanted = await this.unitOfWork.run(system, () => this.certificates.of(order));
    if (!wanted) return;
    const { ordered, printed } = wanted;
    const code = drawCode();
    const secret = randomBytes(16).toString('base64url');
    const now = this.clock.now();
    const bytes = await renderCertificate(printed, {
      code,
      verifyAt: `${this.address.origin}/verify`,
      scanTo: `${this.address.origin}/verify/${printedCode(code)}?k=${secret}`,
      createdAt: now,
    });
    const key = nameKey(printed.holder.familyName);
    const certificate = { id: ordered.id, code, secretHash: sha256(secret), nameKey: key, printed, issuedAt: new Date(now) };
    await this.unitOfWork.run(system, () => this.save(ordered, certificate, Buffer.from(bytes)));
  }

  private async save(
    { award, organisation, account }: OrderedCertificate,
    certificate: Omit<CertificateRow, 'award' | 'organisation' | 'account'>,
    bytes: Buffer,
  ): Promise<void> {
    const owner = { organisation, account };
    const first = await this.unitOfWork.manager
      .createQueryBuilder()
      .insert()
      .into(CertificateRow)
      .values({ ...certificate, award, ...owner })
      .orIgnore()
      .returning('id')
      .execute();
    if ((first.raw as unknown[]).length === 0) return;
    await this.unitOfWork.repository(CertificateDocumentRow).insert({ certificate: certificate.id, ...owner, bytes, sha256: sha256(bytes) });
    await this.outbox.tell('certificate-issued', { certificate: certificate.id, award, ...owner });
    await this.audit.record({
      action: 'certificate.issued',
      subject: { kind: 'certificate', id: certificate.id },
      organisation,
      details: { award, number: certificate.printed.number },
    });
  }
}

const sha256 = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();

/** Draws until enough bytes were fair: practically always the first time. */
const drawCode = (): CertificateCode => certificateCode(randomBytes(codeBytes)) ?? drawCode();
