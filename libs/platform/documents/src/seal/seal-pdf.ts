import { createHash } from 'node:crypto';
import { type SealSigner, signDigest, type Timestamp } from './cms';
import { byteRangePlaceholder } from './seal-field';

const opening = `\n${byteRangePlaceholder}\n/Contents <`;

/** The signature and its certificates do not fit in the room kept for them: use a shorter chain or another time-stamp authority. */
export class SealTooLarge extends Error {
  constructor(
    readonly needed: number,
    room: number,
  ) {
    super(`The seal takes ${needed} bytes and the document keeps ${room} for it.`);
  }
}

/** Signed attributes, algorithm names and the signature itself, of RSA with 4096 bits at most. */
const aroundChain = 1400;
/** A token with the chain of its authority. */
const aroundToken = 6144;

/** Bytes that a signature by this signer takes at most: room kept in vain would be a third of a small document. */
export const roomFor = ({ chain }: SealSigner, timestamp?: Timestamp): number =>
  chain.reduce((sum, one) => sum + one.length, aroundChain) + (timestamp ? aroundToken : 0);

interface Field {
  readonly at: number;
  /** In hexadecimal digits. */
  readonly digits: number;
}

/** Line ends are escaped in a PDF string, so no text from data can look like the field; two of them would still be refused. */
const fieldIn = (file: Buffer): Field => {
  const at = file.indexOf(opening, 0, 'latin1');
  const from = at + opening.length;
  const digits = at < 0 ? 0 : file.indexOf('>', from, 'latin1') - from;
  if (digits <= 0 || !/^0+$/.test(file.toString('latin1', from, from + digits))) throw new Error('The document keeps no room for a seal.');
  if (file.indexOf(opening, at + 1, 'latin1') >= 0) throw new Error('The document keeps room for two seals.');
  return { at, digits };
};

/**
 * Seals a document opened with `seal`: the signature covers every byte but its own. Gives a new file of the same length.
 * @throws SealTooLarge
 */
export const sealPdf = async (prepared: Uint8Array, signer: SealSigner, timestamp?: Timestamp): Promise<Uint8Array> => {
  const file = Buffer.from(prepared);
  const { at: field, digits } = fieldIn(file);
  const from = field + opening.length - 1;
  const until = from + digits + 2;
  const range = `/ByteRange [0 ${from} ${until} ${file.length - until}]`;
  file.write(range.padEnd(byteRangePlaceholder.length), field + 1, 'latin1');
  const digest = createHash('sha256').update(file.subarray(0, from)).update(file.subarray(until)).digest();
  const cms = await signDigest(digest, signer, timestamp);
  if (cms.length * 2 > digits) throw new SealTooLarge(cms.length, digits / 2);
  file.write(Buffer.from(cms).toString('hex'), from + 1, 'latin1');
  return new Uint8Array(file);
};
