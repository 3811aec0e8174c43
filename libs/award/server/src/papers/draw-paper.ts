import { Injectable } from '@nestjs/common';
import { printedCode } from '#award/domain';
import { sealPdf } from '#platform/documents';
import { PublicAddress } from '#platform/http';
import { type CheckPoint, renderCertificate } from '../documents/certificate-sheet';
import { IssuingKeys } from '../keys';
import type { PaperFacts, PaperWanted } from './papers';

/** Draws one paper, attaches its credential and seals it with the organisation's key. */
@Injectable()
export class DrawPaper {
  constructor(
    private readonly keys: IssuingKeys,
    private readonly address: PublicAddress,
  ) {}

  /** `secret`: known only on the day of issue; a paper drawn later has a square that leads to the page where the name is asked. Undefined: nothing of this kind can be drawn. */
  async run({ kind, level, language }: PaperWanted, facts: PaperFacts, credential: string, secret?: string): Promise<Uint8Array | undefined> {
    if (kind !== 'certificate') return undefined;
    const prepared = await renderCertificate({ ...facts.printed, language }, checkPointOf(this.address.origin, facts, secret), { level, detail: facts.detail, credential });
    return sealPdf(prepared, await this.keys.sealSigner(facts.organisation), this.keys.timestamp());
  }
}

const checkPointOf = (origin: string, { code, issuedAt }: PaperFacts, secret: string | undefined): CheckPoint => ({
  code,
  verifyAt: `${origin}/verify`,
  scanTo: secret ? `${origin}/verify/${printedCode(code)}?k=${secret}` : `${origin}/verify?code=${printedCode(code)}`,
  createdAt: issuedAt,
});
