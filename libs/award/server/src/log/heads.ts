import { type LogHead, rootOf } from '#award/domain';
import { sha256 } from './digests';
import { readEdge } from './edge';
import type { LogKeys } from './log-keys';
import type { Query } from './query';

export interface SignedHead extends LogHead {
  readonly signature: Uint8Array;
}

interface HeadRow {
  readonly size: string;
  readonly root: Uint8Array;
  readonly signed_at: Date;
  readonly signature: Uint8Array;
  readonly key: string;
}

const toHead = ({ size, root, signed_at: at, signature, key }: HeadRow): SignedHead => ({
  origin: key,
  size: Number(size),
  root,
  signedAt: at.toISOString(),
  signature,
});

/** Signs the head of the log unless one of this size is signed already; costs a look at the right edge, however long the log is. Gives the newest head. */
export const signHead = async (query: Query, keys: LogKeys, now: string): Promise<SignedHead> => {
  const edge = await readEdge(query);
  const { size } = edge;
  const last = await newestHead(query);
  if (last && last.size >= size) return last;
  const head = { size, root: rootOf(sha256, edge), signedAt: new Date(now).toISOString() };
  const signature = keys.sign(head);
  await query('insert into award_log_head (size, root, signed_at, signature, key) values ($1, $2, $3, $4, $5) on conflict do nothing', [
    size,
    Buffer.from(head.root),
    head.signedAt,
    Buffer.from(signature),
    keys.origin,
  ]);
  return (await newestHead(query)) ?? { ...head, origin: keys.origin, signature };
};

export const newestHead = async (query: Query): Promise<SignedHead | undefined> => {
  const [row] = await query<HeadRow>('select * from award_log_head order by size desc limit 1');
  return row && toHead(row);
};

/** Heads of more than `since` entries, oldest first. */
export const headsSince = async (query: Query, since: number, limit: number): Promise<readonly SignedHead[]> =>
  (await query<HeadRow>('select * from award_log_head where size > $1 order by size limit $2', [since, limit])).map(toHead);
