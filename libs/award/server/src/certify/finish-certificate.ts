import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CertificateCode, certificateCode, codeBytes, defaultLevel, nameKey } from '#award/domain';
import { instant } from '#kernel';
import { Clock } from '#platform/database';
import { Credentials, type SignedLevel } from '../credentials';
import type { PaperWanted } from '../papers';
import { DrawPaper } from '../papers/draw-paper';
import type { CertificateRow } from '../rows';
import type { IssuingDesk } from './issuing-desks';
import type { WantedCertificate } from './printed-certificate-of';

/** Signed and drawn; nothing of it may leave before it is kept. */
export interface FinishedCertificate {
  readonly wanted: WantedCertificate;
  readonly certificate: CertificateRow;
  readonly credential: SignedLevel;
  readonly paper: PaperWanted;
  readonly bytes: Uint8Array;
  readonly sealedWith: string;
}

/** Signs and draws one ordered certificate. Call it outside a transaction: none waits for the key or the drawing. */
@Injectable()
export class FinishCertificate {
  constructor(
    private readonly credentials: Credentials,
    private readonly drawPaper: DrawPaper,
    private readonly clock: Clock,
  ) {}

  async run(wanted: WantedCertificate, { signer, seal, places }: IssuingDesk): Promise<FinishedCertificate> {
    const { ordered, printed, detail, validUntil, provisional } = wanted;
    const { id, award, organisation, account } = ordered;
    const [code, secret, salt, place] = [drawCode(), randomBytes(16).toString('base64url'), randomBytes(16), places.pop()];
    if (!place) throw new Error(`No place is left for certificate ${id}.`);
    // Whole seconds, as the paper and its later sisters are dated.
    const issuedAt = instant(`${this.clock.now().slice(0, 19)}Z`);
    const credential = await this.credentials.signAt(place, signer, defaultLevel, { printed, detail, validUntil });
    const paper: PaperWanted = { kind: 'certificate', level: defaultLevel, language: printed.language, unit: '' };
    const facts = { organisation, account, printed, detail, provisional, validUntil, code, issuedAt };
    const bytes = await this.drawPaper.sealed(seal, paper, facts, credential.document, secret);
    const secretHash = hash('sha256', secret, 'buffer');
    const names = { id, award, organisation, account, code, secretHash, nameKey: nameKey(printed.holder.familyName) };
    const certificate = { ...names, printed, issuedAt: new Date(issuedAt), provisional, validUntil, salt };
    return { wanted, certificate, credential, paper, bytes, sealedWith: seal.key };
  }
}

/** Draws until enough bytes were fair: practically always the first time. */
const drawCode = (): CertificateCode => certificateCode(randomBytes(codeBytes)) ?? drawCode();
