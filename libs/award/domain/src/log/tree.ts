import { nodeHash, type Sha256 } from './hashing';

/** A whole subtree: the 2^level leaves from index · 2^level on. Level 0 is a leaf. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Leaves `from` up to but without `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two smaller than `count`; `count` is at least 2. */
export const splitOf = (count: number): number => {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
};

/** The whole subtrees that make up a range, largest first. The range must be one that an RFC 6962 tree has as a node. */
export const subtreesOf = ({ from, to }: LeafRange): readonly Subtree[] => {
  const found: Subtree[] = [];
  for (let at = from; at < to;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++;
    found.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return found;
};

/** The hash over neighbouring subtrees, largest first; over none, the hash of nothing. */
export const joined = (sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array =>
  hashes.length ? hashes.reduceRight((right, left) => nodeHash(sha256, left, right)) : sha256(new Uint8Array());

/** The right edge of a tree of `size` leaves: its whole subtrees' hashes, largest first. All that is needed to go on. */
export interface Edge {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

export const emptyEdge: Edge = { size: 0, hashes: [] };

export const rootOf = (sha256: Sha256, { hashes }: Edge): Uint8Array => joined(sha256, hashes);

/** The edge after one more leaf, and the subtrees of level 1, 2… that this leaf completes. */
export const withLeaf = (sha256: Sha256, { size, hashes }: Edge, leaf: Uint8Array): { readonly edge: Edge; readonly completed: readonly Uint8Array[] } => {
  const left = [...hashes];
  const completed: Uint8Array[] = [];
  let last = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const neighbour = left.pop();
    if (!neighbour) throw new Error(`The edge of ${size} leaves lacks a hash.`);
    last = nodeHash(sha256, neighbour, last);
    completed.push(last);
  }
  return { edge: { size: size + 1, hashes: [...left, last] }, completed };
};
