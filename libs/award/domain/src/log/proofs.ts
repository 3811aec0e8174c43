import type { Sha256 } from './hashing';
import { joined, type LeafRange, splitOf, type Subtree, subtreesOf } from './tree';

/** Parts of the tree whose hashes show that leaf `index` is in a tree of `size`, nearest first (RFC 6962 §2.1.1). */
export const inclusionRanges = (index: number, size: number): readonly LeafRange[] => {
  const found: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    found.unshift(index < middle ? { from: middle, to } : { from, to: middle });
    [from, to] = index < middle ? [from, middle] : [middle, to];
  }
  return found;
};

/** Parts of the tree whose hashes show that a tree of `older` leaves is the beginning of one of `newer` (RFC 6962 §2.1.2). */
export const consistencyRanges = (older: number, newer: number): readonly LeafRange[] => {
  if (older === 0) return [];
  const found: LeafRange[] = [];
  let [from, to] = [0, newer];
  while (older < to) {
    const middle = from + splitOf(to - from);
    found.unshift(older <= middle ? { from: middle, to } : { from, to: middle });
    [from, to] = older <= middle ? [from, middle] : [middle, to];
  }
  // What ends exactly at the older tree is that tree itself when it begins at 0: whoever checks has its root.
  return from === 0 ? found : [{ from, to }, ...found];
};

/** A proof from its parts; `hashOf` gives the hash of a whole subtree. */
export const proofOf = (sha256: Sha256, ranges: readonly LeafRange[], hashOf: (subtree: Subtree) => Uint8Array): readonly Uint8Array[] =>
  ranges.map((range) => joined(sha256, subtreesOf(range).map(hashOf)));
