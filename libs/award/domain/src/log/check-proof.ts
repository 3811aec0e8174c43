import { nodeHash, sameBytes, type Sha256 } from './hashing';

/** Both numbers halved, as one climbs a level. */
interface Place {
  readonly node: number;
  readonly last: number;
}

const up = ({ node, last }: Place): Place => ({ node: Math.floor(node / 2), last: Math.floor(last / 2) });
const isRight = ({ node }: Place): boolean => node % 2 === 1;

/** Past the levels on which a last left child has no sibling. */
const climbed = (place: Place): Place => (isRight(place) || place.node === 0 ? place : climbed(up(place)));

const countable = (...numbers: readonly number[]): boolean => numbers.every((one) => Number.isSafeInteger(one) && one >= 0);

export interface InclusionClaim {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the leaf is number `index` (from 0) of the tree with that root (RFC 9162 §2.1.3.2). */
export const provesInclusion = (sha256: Sha256, { leaf, index, size, root, proof }: InclusionClaim): boolean => {
  if (!countable(index, size) || index >= size) return false;
  let place: Place = { node: index, last: size - 1 };
  let hash = leaf;
  for (const part of proof) {
    if (place.last === 0) return false;
    const fromLeft = isRight(place) || place.node === place.last;
    hash = fromLeft ? nodeHash(sha256, part, hash) : nodeHash(sha256, hash, part);
    place = up(fromLeft ? climbed(place) : place);
  }
  return place.last === 0 && sameBytes(hash, root);
};

export interface ConsistencyClaim {
  readonly older: { readonly size: number; readonly root: Uint8Array };
  readonly newer: { readonly size: number; readonly root: Uint8Array };
  readonly proof: readonly Uint8Array[];
}

const isPowerOfTwo = (count: number): boolean => count === 1 || (count > 1 && count % 2 === 0 && isPowerOfTwo(count / 2));

/** Whether the newer tree begins with all of the older one (RFC 9162 §2.1.4.2). */
export const provesConsistency = (sha256: Sha256, { older, newer, proof }: ConsistencyClaim): boolean => {
  if (!countable(older.size, newer.size) || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root);
  if (older.size === 0) return proof.length === 0;
  const [first, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  if (!first || proof.length === 0) return false;
  let place: Place = { node: older.size - 1, last: newer.size - 1 };
  while (isRight(place)) place = up(place);
  let [was, is] = [first, first];
  for (const part of rest) {
    if (place.last === 0) return false;
    const fromLeft = isRight(place) || place.node === place.last;
    if (fromLeft) was = nodeHash(sha256, part, was);
    is = fromLeft ? nodeHash(sha256, part, is) : nodeHash(sha256, is, part);
    place = up(fromLeft ? climbed(place) : place);
  }
  return place.last === 0 && sameBytes(was, older.root) && sameBytes(is, newer.root);
};
