import { awardNumber, differingFields, type LogEntry } from '#award/domain';
import type { LocalDate } from '#kernel';
import type { LogKeys } from '../log-keys';
import { entryOf, type Logged } from '../logged';
import type { Query } from '../query';
import type { Report } from './differences';
import type { RowSource } from './row-sources';
import { streamRows } from './stream-rows';

interface Compared extends Omit<Logged, 'position'> {
  readonly position: string;
  readonly said: unknown;
  readonly erased: boolean;
  readonly number: string | null;
}

interface Unlogged {
  readonly id: string;
  readonly number: string | null;
}

const numberOf = (award: string): string => `a.year || '-' || lpad(a.rank::text, 4, '0') as number from (${award})`;

const logged = ({ kind, rows }: RowSource): string => `
  select l.position, l.kind, l.id, l.award, l.organisation, l.content, l.mac, t.said, e.position is not null as erased, ${numberOf(`select * from award_log where kind = '${kind}'`)} l
    left join (${rows}) t on t.id = l.id
    left join award_log e on e.kind = 'erasure' and e.id = t.enrolment
    left join award a on a.id = l.award
  order by l.position`;

const unlogged = ({ kind, rows, expected = 'true' }: RowSource): string => `
  select t.id, ${numberOf(rows)} t left join award a on a.id = t.award
  where not exists (select 1 from award_log l where l.kind = '${kind}' and l.id = t.id) and (${expected})`;

/** Holds every row of one kind to its entry, and every entry to its row. Gives the number of rows. */
export const auditRows = async (query: Query, source: RowSource, keys: LogKeys, report: Report): Promise<number> => {
  let count = 0;
  for await (const row of streamRows<Compared>(query, logged(source))) {
    if (row.said === null) report({ found: 'row-removed', ...named(row) });
    else count++;
    const fields = changedFields(row, source, keys);
    if (fields.length) report({ found: 'row-changed', ...named(row), fields });
  }
  for await (const { id, number } of streamRows<Unlogged>(query, unlogged(source))) {
    report({ found: 'row-inserted', kind: source.kind, id, number });
    count++;
  }
  return count;
};

const named = (row: Compared) => ({ kind: row.kind, id: row.id, position: Number(row.position), number: loggedNumber(entryOf(row)) ?? row.number });

const changedFields = (row: Compared, source: RowSource, keys: LogKeys): readonly string[] => {
  const kept = entryOf(row);
  if (row.said === null || !kept) return [];
  // The type of what a row says belongs to its source, which no list of sources can tell.
  const said = source.entry(row.said as never, keys, row.id);
  return [...ownersThatDiffer(kept, said), ...differingFields(kept.content, said.content, row.erased)];
};

const ownersThatDiffer = (kept: LogEntry, said: LogEntry): readonly string[] =>
  (['award', 'organisation'] as const).filter((name) => kept[name] !== said[name]);

/** Of an award: as the log remembers it, whatever became of the row. */
const loggedNumber = (kept: LogEntry | undefined): string | null => {
  const { awardedOn, rank } = kept?.content ?? {};
  return typeof awardedOn === 'string' && typeof rank === 'number' ? awardNumber(awardedOn as LocalDate, rank) : null;
};
