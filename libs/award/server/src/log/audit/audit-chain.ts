import { emptyEdge, rootOf, sameBytes, withLeaf } from '#award/domain';
import { leafHashOf, sha256 } from '../digests';
import { type LogKeys, sameSecret } from '../log-keys';
import { entryOf, type Logged } from '../logged';
import type { Query } from '../query';
import type { Report } from './differences';
import { streamRows } from './stream-rows';

interface ChainRow extends Omit<Logged, 'position'> {
  readonly position: string;
  readonly leaf_hash: Uint8Array;
  readonly nodes: Uint8Array;
  readonly number: string | null;
}

export interface Chain {
  readonly size: number;
  readonly root: Uint8Array;
}

/** So many entries are looked for in the whole log; where it is upside down, the first ones tell enough. */
const MOST_SEARCHED = 20;

const entries = `select l.*, a.year || '-' || lpad(a.rank::text, 4, '0') as number from award_log l left join award a on a.id = l.award order by l.position`;

/**
 * Goes through the log from its first entry: each at its place, vouched for, and the tree over them grown again.
 * `atSize` hears the root of every size the log has had, beginning with 0; after a gap there are none.
 */
export const auditChain = async (query: Query, keys: LogKeys, report: Report, atSize: (size: number, root: () => Uint8Array) => void): Promise<Chain> => {
  const [last] = await query<{ position: string }>('select position from award_log order by position desc limit 1');
  const search = searcher(keys, Number(last?.position ?? 0) + 1);
  let [edge, next, sound] = [emptyEdge, 0, true];
  atSize(0, () => rootOf(sha256, edge));
  for await (const row of streamRows<ChainRow>(query, entries)) {
    const position = Number(row.position);
    if (position > next) report({ found: 'entries-removed', from: next, to: position - 1 });
    const about = { kind: row.kind, id: row.id, position, number: row.number };
    const leaf = trueLeaf(row, position, keys);
    const from = leaf.fault === 'entry-inserted' ? search(row, position) : undefined;
    if (leaf.fault) report(from === undefined ? { found: leaf.fault, ...about } : { found: 'entry-moved', ...about, from });
    sound &&= leaf.fault !== 'entry-inserted' && position === edge.size;
    if (position === edge.size) {
      const grown = withLeaf(sha256, edge, leaf.hash);
      if (sound && !sameBytes(Buffer.concat(grown.completed), row.nodes)) report({ found: 'subtree-changed', ...about });
      edge = grown.edge;
      atSize(edge.size, () => rootOf(sha256, edge));
    }
    next = position + 1;
  }
  return { size: next, root: rootOf(sha256, edge) };
};

interface Leaf {
  readonly hash: Uint8Array;
  readonly fault?: 'entry-changed' | 'entry-inserted';
}

/** The leaf that was appended here: what the mark vouches for, even where the words beside it were changed. */
const trueLeaf = (row: ChainRow, position: number, keys: LogKeys): Leaf => {
  const entry = entryOf(row);
  const hash = entry ? leafHashOf(entry) : row.leaf_hash;
  if (entry && sameSecret(keys.mac(position, hash), row.mac)) return sameBytes(hash, row.leaf_hash) ? { hash } : { hash, fault: 'entry-changed' };
  if (sameSecret(keys.mac(position, row.leaf_hash), row.mac)) return { hash: row.leaf_hash, fault: 'entry-changed' };
  return { hash, fault: 'entry-inserted' };
};

/** Where an entry was when the house vouched for it; undefined when the house never did. */
const searcher = (keys: LogKeys, count: number) => {
  let [searched, shift] = [0, 0];
  return ({ leaf_hash: leaf, mac }: ChainRow, position: number): number | undefined => {
    const wasAt = (place: number): boolean => place >= 0 && sameSecret(keys.mac(place, leaf), mac);
    // What was moved together was moved as far.
    if (wasAt(position + shift)) return position + shift;
    if (searched++ >= MOST_SEARCHED) return undefined;
    // Beyond the last entry too: others may have been removed meanwhile.
    for (let place = 0; place < 2 * count + 64; place++)
      if (wasAt(place)) {
        shift = place - position;
        return place;
      }
    return undefined;
  };
};
