import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CertificateCode, certificateCode, type CertificateDetail, codeBytes, defaultLevel, nameKey } from '#award/domain';
import { instant, system } from '#kernel';
import { Audit, Clock, Outbox, UnitOfWork } from '#platform/database';
import { Credentials, type SignedLevel } from '../credentials';
import { type IssuingDesk } from './issuing-desks';
import { IssuingKeys } from '../keys';
import { AwardLog } from '../log';
import { DrawPaper } from '../papers/draw-paper';
import { Papers, type PaperWanted } from '../papers';
import { CertificateDetailRow, CertificateRow } from '../rows';
import type { WantedCertificate } from './printed-certificate-of';

interface Finished {
  readonly certificate: Omit<CertificateRow, 'award' | 'organisation' | 'account'>;
  readonly credential: SignedLevel;
  readonly paper: PaperWanted;
  readonly bytes: Uint8Array;
  readonly sealedWith: string;
}

/** Draws, signs, stores and announces one ordered certificate, exactly once however often it is asked. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly keys: IssuingKeys,
    private readonly drawPaper: DrawPaper,
    private readonly papers: Papers,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly log: AwardLog,
  ) {}

  /** All is signed and drawn between two transactions: none waits for it, and nothing signed is handed out before its record stands. */
  async run(wanted: WantedCertificate, desk: IssuingDesk): Promise<void> {
    const finished = await this.finish(wanted, desk);
    await this.unitOfWork.run(system, () => this.save(wanted, finished));
  }

  private async finish(wanted: WantedCertificate, { signer, seal, places }: IssuingDesk): Promise<Finished> {
    const { ordered, printed, detail, validUntil, provisional } = wanted;
    const { id, organisation, account } = ordered;
    const [code, secret, salt, place] = [drawCode(), randomBytes(16).toString('base64url'), randomBytes(16), places.pop()];
    if (!place) throw new Error(`No place is left for certificate ${id}.`);
    // Whole seconds, as the paper and its later sisters are dated.
    const issuedAt = instant(`${this.clock.now().slice(0, 19)}Z`);
    const credential = await this.credentials.signAt(place, signer, defaultLevel, { printed, detail, validUntil });
    const paper: PaperWanted = { kind: 'certificate', level: defaultLevel, language: printed.language, unit: '' };
    const facts = { organisation, account, printed, detail, provisional, validUntil, code, issuedAt };
    const bytes = await this.drawPaper.sealed(seal, paper, facts, credential.document, secret);
    const certificate = {
      id,
      code,
      secretHash: sha256(secret),
      nameKey: nameKey(printed.holder.familyName),
      printed,
      issuedAt: new Date(issuedAt),
      provisional,
      validUntil,
      salt,
    };
    return { certificate, credential, paper, bytes, sealedWith: seal.key };
  }

  private async save({ ordered, detail }: WantedCertificate, { certificate, credential, paper, bytes, sealedWith }: Finished): Promise<void> {
    const { award, organisation, account } = ordered;
    const owner = { certificate: certificate.id, organisation, account };
    const row = { ...certificate, award, organisation, account };
    if (!(await this.first(row))) return;
    await this.unitOfWork.repository(CertificateDetailRow).insert({ ...owner, detail });
    await this.write(row, detail);
    // Its place in the list was taken by another, or a key replaced: all is undone and tried again.
    if (!((await this.keys.confirm(sealedWith)) && (await this.credentials.save(credential, owner))))
      throw new Error(`What certificate ${certificate.id} was signed with is no longer free.`);
    await this.papers.save(paper, owner, bytes, certificate.printed.layout);
    await this.outbox.tell('certificate-issued', { award, ...owner });
    await this.audit.record({
      action: 'certificate.issued',
      subject: { kind: 'certificate', id: certificate.id },
      organisation,
      details: { award, number: certificate.printed.number },
    });
  }

  /** What stands in the log: the same facts, sealed with the certificate's own salt. */
  private async write({ salt, secretHash, issuedAt, ...facts }: CertificateRow, detail: CertificateDetail): Promise<void> {
    await this.log.certificate({ ...facts, salt: salt.toString('hex'), secretHash: secretHash.toString('hex'), issuedAt: issuedAt.toISOString() });
    await this.log.detail({ certificate: facts.id, detail });
  }

  private async first(certificate: CertificateRow): Promise<boolean> {
    const done = await this.unitOfWork.manager.createQueryBuilder().insert().into(CertificateRow).values(certificate).orIgnore().returning('id').execute();
    return (done.raw as unknown[]).length > 0;
  }
}

const sha256 = (content: string): Buffer => createHash('sha256').update(content).digest();

/** Draws until enough bytes were fair: practically always the first time. */
const drawCode = (): CertificateCode => certificateCode(randomBytes(codeBytes)) ?? drawCode();
