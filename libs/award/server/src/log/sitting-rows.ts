import { type EntryKind, type LogEntry, type Plain, plainEntry } from '#award/domain';
import type { LogKeys } from './log-keys';
import type { Query } from './query';

/** A table whose rows go into the log as they are: its key as SQL, and the columns that are told. */
export interface PlainTable {
  readonly kind: EntryKind;
  readonly table: string;
  readonly id: string;
  /** SQL for the file it is about, if it is about one. */
  readonly enrolment?: string;
  readonly columns: readonly string[];
}

const ofFile = 't.enrolment::text';

/** What a sealed sitting consists of. */
export const sittingTables: readonly PlainTable[] = [
  {
    kind: 'sitting',
    table: 'deliberation',
    id: 't.id::text',
    columns: ['cohort', 'edition_id', 'cohort_title', 'sits_on', 'quorum', 'stage', 'convened_by', 'convened_at', 'sealed_by', 'sealed_at'],
  },
  { kind: 'juror', table: 'juror', id: `t.deliberation || '/' || t.account`, columns: ['chair', 'present_at'] },
  { kind: 'file', table: 'deliberation_file', id: `t.deliberation || '/' || t.enrolment`, enrolment: ofFile, columns: ['account', 'live'] },
  {
    kind: 'recusal',
    table: 'recusal',
    id: `t.deliberation || '/' || t.enrolment || '/' || t.account`,
    enrolment: ofFile,
    columns: ['tie', 'declared_at'],
  },
  {
    kind: 'decision',
    table: 'jury_decision',
    id: `t.deliberation || '/' || t.enrolment || '/' || t.sequence`,
    enrolment: ofFile,
    columns: ['outcome', 'reason', 'answer', 'decided_by', 'decided_at'],
  },
  {
    kind: 'settled',
    table: 'settled_file',
    id: `t.deliberation || '/' || t.enrolment`,
    enrolment: ofFile,
    columns: ['account', 'edition_id', 'outcome', 'reason', 'settled_on'],
  },
];

/** A row as `to_jsonb` gives it, or as the house is about to write it. */
export type RawPlain = Readonly<Record<string, Plain>> & { readonly organisation: string; readonly award?: string | null };

/** Instants are told to the millisecond, whatever wrote them. */
const told = (name: string, value: Plain | undefined): Plain =>
  name.endsWith('_at') && typeof value === 'string' ? new Date(value).toISOString() : (value ?? null);

export const entryOfRow = (kind: EntryKind, columns: readonly string[], id: string, row: RawPlain, keys: LogKeys): LogEntry => {
  const { award = null, organisation } = row;
  return plainEntry({ kind, id, award, organisation, columns: Object.fromEntries(columns.map((name) => [name, told(name, row[name])])) }, keys.secretDigest);
};

export const readSitting = async (query: Query, deliberation: string, keys: LogKeys): Promise<readonly LogEntry[]> => {
  const entries: LogEntry[] = [];
  for (const { kind, table, id, columns } of sittingTables) {
    const of = kind === 'sitting' ? 't.id' : 't.deliberation';
    const rows = await query<{ id: string; said: RawPlain }>(`select ${id} as id, to_jsonb(t) as said from ${table} t where ${of} = $1 order by 1`, [
      deliberation,
    ]);
    entries.push(...rows.map((row) => entryOfRow(kind, columns, row.id, row.said, keys)));
  }
  return entries;
};

export interface OrderFacts {
  readonly id: string;
  readonly award: string;
  readonly organisation: string;
  readonly account: string;
  readonly issue: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly printable: boolean;
  /** When it is not the one that the award gives. */
  readonly validUntil?: string | null;
  readonly orderedBy: string;
  readonly orderedAt: string;
}

export const orderColumns = ['account', 'issue', 'given_name', 'family_name', 'printable', 'valid_until', 'ordered_by', 'ordered_at'] as const;

export const orderEntry = (facts: OrderFacts, keys: LogKeys): LogEntry => {
  const { givenName: given_name, familyName: family_name, validUntil: valid_until = null, orderedBy: ordered_by, orderedAt: ordered_at, ...same } = facts;
  return entryOfRow('order', orderColumns, facts.id, { ...same, given_name, family_name, valid_until, ordered_by, ordered_at }, keys);
};

export interface MinutesFacts {
  readonly deliberation: string;
  readonly organisation: string;
  readonly writtenAt: string;
  /** Of the document's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The bytes may hold names and reasons: their digest is told only as another that takes a key. */
export const minutesColumns = ['written_at', 'bytes'] as const;

export const minutesEntry = ({ deliberation, organisation, writtenAt, sha256 }: MinutesFacts, keys: LogKeys): LogEntry =>
  entryOfRow('minutes', minutesColumns, deliberation, { organisation, written_at: writtenAt, bytes: keys.secretDigest(sha256) }, keys);
