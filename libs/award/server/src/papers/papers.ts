import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CertificateCode, CertificateDetail, DisclosureLevel, DocumentKind, PrintedCertificate } from '#award/domain';
import { type AccountId, type Instant, type Language, type LocalDate, type OrganisationId, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { Credentials, type Owner } from '../credentials';
import { AwardLog } from '../log';
import { IssuedDocumentRow } from '../rows';
import { DrawPaper } from './draw-paper';

/** One paper of a certificate. `unit`: the code of the teaching unit, for kind `unit` alone. */
export interface PaperWanted {
  readonly kind: DocumentKind;
  readonly level: DisclosureLevel;
  readonly language: Language;
  readonly unit: string;
}

/** What was fixed when the certificate was issued, as every paper of it needs. */
export interface PaperFacts {
  readonly organisation: OrganisationId;
  readonly account: AccountId;
  readonly printed: PrintedCertificate;
  readonly detail: CertificateDetail;
  readonly provisional: boolean;
  readonly validUntil: LocalDate | null;
  readonly code: CertificateCode;
  readonly issuedAt: Instant;
}

const facts = `select c.organisation, c.account, c.printed, d.detail,
    c.provisional and not exists (select 1 from certificate_standing t where t.certificate = c.id and t.step = 'confirmed') as provisional, c.valid_until::text as "validUntil", c.code,
    to_char(c.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "issuedAt"
  from certificate c join certificate_detail d on d.certificate = c.id where c.id = $1`;

/** The papers of a certificate: each drawn and signed when it is first asked for, and the same bytes for ever. */
@Injectable()
export class Papers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly drawPaper: DrawPaper,
    private readonly clock: Clock,
    private readonly log: AwardLog,
  ) {}

  /** Undefined when there is no such certificate, or nothing of this kind can be said of it. Whoever asks must have been let in before; call it outside a transaction. */
  async of(certificate: string, wanted: PaperWanted): Promise<Uint8Array | undefined> {
    const known = await this.unitOfWork.run(system, () => this.find(certificate, wanted));
    if (known) return known;
    const found = await this.unitOfWork.run(system, async () => (await this.unitOfWork.manager.query<PaperFacts[]>(facts, [certificate]))[0]);
    const credential = found && (await this.credentials.of(certificate, wanted.level));
    if (!found || !credential) return undefined;
    const bytes = await this.drawPaper.run(wanted, found, credential);
    if (!bytes) return undefined;
    await this.unitOfWork.run(system, () =>
      this.save(wanted, { certificate, organisation: found.organisation, account: found.account }, bytes, found.printed.layout),
    );
    return this.unitOfWork.run(system, () => this.find(certificate, wanted));
  }

  /** Kept once: of two processes that drew the same paper, the first to save is right. `layoutVersion`: 0 for that of the house. */
  async save(wanted: PaperWanted, owner: Owner, drawn: Uint8Array, layoutVersion = 0): Promise<void> {
    const bytes = Buffer.from(drawn);
    const sha256 = createHash('sha256').update(bytes).digest();
    const row = { id: randomUUID(), ...wanted, ...owner, bytes, sha256, layoutVersion, drawnAt: new Date(this.clock.now()) };
    const done = await this.unitOfWork.manager.createQueryBuilder().insert().into(IssuedDocumentRow).values(row).orIgnore().returning('id').execute();
    if ((done.raw as unknown[]).length === 0) return;
    const { certificate } = owner;
    await this.log.document({ ...wanted, id: row.id, certificate, layoutVersion, sha256: sha256.toString('hex'), drawnAt: row.drawnAt.toISOString() });
  }

  private async find(certificate: string, wanted: PaperWanted): Promise<Uint8Array | undefined> {
    return (await this.unitOfWork.repository(IssuedDocumentRow).findOneBy({ certificate, ...wanted }))?.bytes;
  }
}
