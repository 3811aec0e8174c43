import { HASH_LENGTH, type LeafRange, proofOf, type Subtree, subtreesOf } from '#award/domain';
import { sha256 } from './digests';
import type { Query } from './query';

interface LeafRow {
  readonly position: string;
  readonly leaf_hash: Uint8Array;
  readonly nodes: Uint8Array;
}

/** A subtree is kept with the leaf that completed it. */
const keeperOf = ({ level, index }: Subtree): number => (index + 1) * 2 ** level - 1;

/** A proof from its parts, in one look-up of at most a few dozen rows. */
export const readProof = async (query: Query, ranges: readonly LeafRange[]): Promise<readonly Uint8Array[]> => {
  const keepers = [...new Set(ranges.flatMap(subtreesOf).map(keeperOf))];
  const rows = await query<LeafRow>('select position, leaf_hash, nodes from award_log where position = any ($1)', [keepers]);
  const kept = new Map(rows.map((row) => [Number(row.position), row]));
  return proofOf(sha256, ranges, (subtree) => {
    const row = kept.get(keeperOf(subtree));
    const from = (subtree.level - 1) * HASH_LENGTH;
    const hash = subtree.level === 0 ? row?.leaf_hash : row?.nodes.subarray(from, from + HASH_LENGTH);
    if (hash?.length !== HASH_LENGTH) throw new Error(`The log lacks subtree ${subtree.level}/${subtree.index}.`);
    return hash;
  });
};

/** The root of the log when it had `size` entries. */
export const readRoot = async (query: Query, size: number): Promise<Uint8Array> => {
  if (size === 0) return sha256(new Uint8Array());
  const [root] = await readProof(query, [{ from: 0, to: size }]);
  return root ?? new Uint8Array();
};
