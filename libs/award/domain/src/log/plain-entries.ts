import type { Plain } from './canonical-json';
import { type EntryKind, type LogEntry, sealedValue, type TextDigest } from './entry';

/** What goes when a person's data is erased, by its name in an entry; the rest stays comparable. */
export const erasable: readonly string[] = [
  'account',
  'code',
  'decided_by',
  'detail',
  'document',
  'family_name',
  'given_name',
  'name',
  'ordered_by',
  'printed',
  'reason',
  'secret',
  'sha256',
  'takenBy',
];

export interface PlainRow {
  readonly kind: EntryKind;
  readonly id: string;
  readonly award: string | null;
  readonly organisation: string;
  /** By the names of the columns. */
  readonly columns: Readonly<Record<string, Plain>>;
}

/** A row without a salt of its own: `secretDigest` takes a key of the house, so that nobody else can guess what is personal. */
export const plainEntry = ({ kind, id, award, organisation, columns }: PlainRow, secretDigest: TextDigest): LogEntry => ({
  kind,
  id,
  award,
  organisation,
  content: Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [name, erasable.includes(name) ? sealedValue(secretDigest, `${kind} ${id}`, name, value) : value]),
  ),
});

/** One file before a jury, with everything that came of it. */
export interface ErasureFacts {
  readonly enrolment: string;
  /** Null for somebody who was heard and not awarded. */
  readonly award: string | null;
  readonly organisation: string;
  readonly erasedAt: string;
}

export const erasureEntry = ({ enrolment, award, organisation, erasedAt }: ErasureFacts): LogEntry => ({
  kind: 'erasure',
  id: enrolment,
  award,
  organisation,
  content: { erasedAt },
});
