import type { AwardLogHead } from '#award/domain/contract';
import { hex } from './digests';
import type { SignedHead } from './heads';
import { noteOf } from './log-keys';

/** A head as it is published and saved elsewhere. */
export const shownHead = (head: SignedHead, publicKey: Uint8Array): AwardLogHead => ({
  origin: head.origin,
  size: head.size,
  root: hex(head.root),
  signedAt: head.signedAt,
  publicKey: Buffer.from(publicKey).toString('base64'),
  signature: Buffer.from(head.signature).toString('base64'),
  note: noteOf(head, head.signature, publicKey),
});
