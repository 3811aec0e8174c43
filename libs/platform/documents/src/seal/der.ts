import { AsnObjectIdentifierConverter } from '@peculiar/asn1-schema';
import { remembered } from '../remembered';

/** Length as DER writes it: in one byte below 128, else led by the number of its bytes. */
const lengthOf = (length: number): Uint8Array => {
  if (length < 0x80) return Uint8Array.from([length]);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) digits.unshift(rest & 0xff);
  return Uint8Array.from([0x80 + digits.length, ...digits]);
};

const value = (tag: number, parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.from([tag]), lengthOf(content.length), content]);
};

export const sequence = (...parts: readonly Uint8Array[]): Buffer => value(0x30, parts);
/** The members come in the order of their bytes. */
export const set = (...members: readonly Uint8Array[]): Buffer => value(0x31, members);
/** What stands under a tag of its own, from 0 up. */
export const implicit = (tag: number, ...parts: readonly Uint8Array[]): Buffer => value(0xa0 + tag, parts);
export const octets = (bytes: Uint8Array): Buffer => value(0x04, [bytes]);
/** From 0 to 127. */
export const integer = (small: number): Buffer => value(0x02, [Uint8Array.from([small])]);
/** The few that are used are written once. */
const objectIds = remembered<Buffer>(50);
export const objectId = (oid: string): Buffer => objectIds(oid, () => Buffer.from(AsnObjectIdentifierConverter.toASN(oid).toBER()));
