import type { AwardLogHead } from '#award/domain/contract';
import { hex } from '../digests';
import { headsSince } from '../heads';
import type { LogKeys } from '../log-keys';
import type { Query } from '../query';
import { auditChain } from './audit-chain';
import { AwaitedHeads } from './audit-heads';
import { auditRows } from './audit-rows';
import type { Difference, Report } from './differences';
import { rowSources } from './row-sources';

export interface AuditSummary {
  /** Entries in the log. */
  readonly size: number;
  /** Over all of them, in hexadecimal. */
  readonly root: string;
  readonly heads: number;
  /** Rows that were held to the log, by kind. */
  readonly rows: Readonly<Record<string, number>>;
  readonly differences: number;
}

/**
 * Recomputes the log from its entries and holds every row behind an award to it; `report` hears what does not fit.
 * Needs one transaction that sees one moment, as the house; changes nothing.
 */
export const auditAwardLog = async (query: Query, keys: LogKeys, saved: AwardLogHead | undefined, report: Report): Promise<AuditSummary> => {
  let differences = 0;
  const heard = (difference: Difference): void => {
    differences++;
    report(difference);
  };
  const heads = await headsSince(query, -1, 2 ** 31 - 1);
  const awaited = new AwaitedHeads(heads, saved, keys, heard);
  let reached = 0;
  const chain = await auditChain(query, keys, heard, (size, root) => {
    reached = size;
    awaited.atSize(size, root);
  });
  awaited.end(chain.size, reached);
  const rows: Record<string, number> = {};
  for (const source of rowSources) rows[source.kind] = await auditRows(query, source, keys, heard);
  return { size: chain.size, root: hex(chain.root), heads: heads.length, rows, differences };
};
