import { canonicalJson, type Edge, type LogEntry, withLeaf } from '#award/domain';
import type { Instant } from '#kernel';
import { leafHashOf, sha256 } from './digests';
import { takeEdge } from './edge';
import type { LogKeys } from './log-keys';
import type { Query } from './query';

const insert = `insert into award_log (position, kind, id, award, organisation, content, leaf_hash, nodes, mac, appended_at)
  select *, $10::timestamptz from unnest($1::bigint[], $2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::bytea[], $8::bytea[], $9::bytea[])`;

/** Appends in the open transaction: two statements, and the turn is held from the first one until the transaction ends. */
export const appendEntries = async (query: Query, keys: LogKeys, entries: readonly LogEntry[], at: Instant): Promise<void> => {
  const rows = placed(await takeEdge(query), entries, keys);
  const columns = (['position', 'kind', 'id', 'award', 'organisation', 'content', 'leaf', 'nodes', 'mac'] as const).map((name) => rows.map((row) => row[name]));
  await query(insert, [...columns, at]);
};

const placed = (from: Edge, entries: readonly LogEntry[], keys: LogKeys) => {
  let edge = from;
  return entries.map((entry) => {
    const { kind, id, award, organisation, content } = entry;
    const position = edge.size;
    const leaf = Buffer.from(leafHashOf(entry));
    const after = withLeaf(sha256, edge, leaf);
    edge = after.edge;
    const nodes = Buffer.concat(after.completed);
    return { position, kind, id, award, organisation, content: canonicalJson(content), leaf, nodes, mac: Buffer.from(keys.mac(position, leaf)) };
  });
};
