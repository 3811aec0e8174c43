import { createHash } from 'node:crypto';
import { type SealSigner, signDigest, type Timestamp } from './cms';
import { byteRangePlaceholder, sealRoom } from './seal-field';

const opening = `\n${byteRangePlaceholder}\n/Contents <`;
const empty = '0'.repeat(sealRoom * 2);

/** The signature and its certificates do not fit in the room kept for them: use a shorter chain or another time-stamp authority. */
export class SealTooLarge extends Error {
  constructor(readonly needed: number) {
    super(`The seal takes ${needed} bytes and the document keeps ${sealRoom} for it.`);
  }
}

/** Line ends are escaped in a PDF string, so no text from data can look like the field; two of them would still be refused. */
const fieldIn = (file: Buffer): number => {
  const at = file.indexOf(opening + empty, 0, 'latin1');
  if (at < 0) throw new Error('The document keeps no room for a seal.');
  if (file.indexOf(opening, at + 1, 'latin1') >= 0) throw new Error('The document keeps room for two seals.');
  return at;
};

/**
 * Seals a document opened with `seal`: the signature covers every byte but its own. Gives a new file of the same length.
 * @throws SealTooLarge
 */
export const sealPdf = async (prepared: Uint8Array, signer: SealSigner, timestamp?: Timestamp): Promise<Uint8Array> => {
  const file = Buffer.from(prepared);
  const field = fieldIn(file);
  const from = field + opening.length - 1;
  const until = from + empty.length + 2;
  const range = `/ByteRange [0 ${from} ${until} ${file.length - until}]`;
  file.write(range.padEnd(byteRangePlaceholder.length), field + 1, 'latin1');
  const digest = createHash('sha256').update(file.subarray(0, from)).update(file.subarray(until)).digest();
  const cms = await signDigest(digest, signer, timestamp);
  if (cms.length > sealRoom) throw new SealTooLarge(cms.length);
  file.write(Buffer.from(cms).toString('hex'), from + 1, 'latin1');
  return new Uint8Array(file);
};
