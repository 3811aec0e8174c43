import type { Edge } from '#award/domain';
import type { Query } from './query';

interface EdgeRow {
  readonly size: string;
  readonly hash: Uint8Array;
}

/** A tree has as many whole subtrees on its edge as its size has ones in binary. Throws when rows are missing: nothing may be built on that. */
const edgeFrom = (rows: readonly EdgeRow[]): Edge => {
  const size = Number(rows[0]?.size ?? 0);
  const ones = size.toString(2).replaceAll('0', '').length;
  if (rows.length !== ones) throw new Error(`The award log has lost entries among its ${size}: run the audit.`);
  return { size, hashes: rows.map(({ hash }) => hash) };
};

/** The right edge of the log as committed. */
export const readEdge = async (query: Query): Promise<Edge> => edgeFrom(await query<EdgeRow>('select size, hash from award_log_edge(false)'));

/** The same, with the turn to append: nobody else appends until the transaction ends. */
export const takeEdge = async (query: Query): Promise<Edge> => edgeFrom(await query<EdgeRow>('select size, hash from award_log_edge(true)'));
