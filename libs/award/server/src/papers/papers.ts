import { hash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CertificateCode, CertificateDetail, DisclosureLevel, DocumentKind, PrintedCertificate } from '#award/domain';
import { type AccountId, type Instant, type Language, type LocalDate, type OrganisationId, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { Credentials, type Owner } from '../credentials';
import { AwardLog } from '../log';
import { IssuedDocumentRow } from '../rows';
import { stillTheirs } from '../still-theirs';
import { DrawPaper } from './draw-paper';
import { carried, staleness } from './staleness';

/** One paper of a certificate. `unit`: the code of the teaching unit, for kind `unit` alone. */
export interface PaperWanted {
  readonly kind: DocumentKind;
  readonly level: DisclosureLevel;
  readonly language: Language;
  readonly unit: string;
}

/** A paper to keep. */
export interface DrawnPaper {
  readonly wanted: PaperWanted;
  readonly owner: Owner;
  readonly bytes: Uint8Array;
  /** 0, or absent: that of the house. */
  readonly layoutVersion?: number | undefined;
  /** The key that sealed it. */
  readonly key: string;
  /** The credential it carries. */
  readonly credential: string;
  /** 1 when absent. */
  readonly version?: number;
}

interface Newest {
  readonly bytes: Uint8Array;
  readonly version: number;
  /** Sealed with a key that was lost before, or around a credential that is no longer the last. */
  readonly stale: boolean;
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

/** The last version of a paper, and whether it still counts. */
const newest = `select p.bytes, p.version, ${staleness} as stale from issued_document p ${carried}
  where p.certificate = $1 and p.kind = $2 and p.level = $3 and p.language = $4 and p.unit = $5 order by p.version desc limit 1`;

/** The papers of a certificate: each drawn and signed when it is first asked for, and the same bytes for as long as what it was signed with counts. */
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
    if (known?.bytes.length && !known.stale) return known.bytes;
    const found = await this.unitOfWork.run(system, async () => (await this.unitOfWork.manager.query<PaperFacts[]>(facts, [certificate]))[0]);
    const credential = found && (await this.credentials.kept(certificate, wanted.level));
    const drawn = credential && (await this.drawPaper.run(wanted, found, credential.document));
    if (!drawn) return undefined;
    const owner = { certificate, organisation: found.organisation, account: found.account };
    const paper = { wanted, owner, ...drawn, credential: credential.id, layoutVersion: found.printed.layout, version: (known?.version ?? 0) + 1 };
    await this.unitOfWork.run(system, async () => (await stillTheirs(this.unitOfWork.manager, [owner])) && this.saveAll([paper]));
    return (await this.unitOfWork.run(system, () => this.find(certificate, wanted)))?.bytes;
  }

  /** Each kept once: of two processes that drew the same paper, the first to save is right. */
  async saveAll(papers: readonly DrawnPaper[]): Promise<void> {
    const drawnAt = new Date(this.clock.now());
    const rows = papers.map(({ wanted, owner, bytes: drawn, layoutVersion = 0, version = 1, key, credential }) => {
      const bytes = Buffer.from(drawn.buffer, drawn.byteOffset, drawn.length);
      return { id: randomUUID(), ...wanted, ...owner, bytes, sha256: hash('sha256', bytes, 'buffer'), layoutVersion, version, key, credential, drawnAt };
    });
    const done = await this.unitOfWork.manager.createQueryBuilder().insert().into(IssuedDocumentRow).values(rows).orIgnore().returning('id').execute();
    const kept = new Set((done.raw as { readonly id: string }[]).map(({ id }) => id));
    for (const { bytes: _bytes, organisation: _organisation, account: _account, sha256, ...row } of rows)
      if (kept.has(row.id)) await this.log.document({ ...row, sha256: sha256.toString('hex'), drawnAt: drawnAt.toISOString() });
  }

  private async find(certificate: string, { kind, level, language, unit }: PaperWanted): Promise<Newest | undefined> {
    return (await this.unitOfWork.manager.query<Newest[]>(newest, [certificate, kind, level, language, unit]))[0];
  }
}
