import type { EntryKind } from '#award/domain';

interface AboutRow {
  readonly kind: EntryKind;
  /** Of the row. */
  readonly id: string;
  /** As it is printed, when it can be told. */
  readonly number: string | null;
}

interface AboutEntry extends AboutRow {
  readonly position: number;
}

/** What the audit found, one by one. `saved-…` speaks of the head that was kept elsewhere. */
export type Difference =
  | ({ readonly found: 'row-changed'; readonly fields: readonly string[] } & AboutEntry)
  | ({ readonly found: 'row-removed' } & AboutEntry)
  | ({ readonly found: 'row-inserted' } & AboutRow)
  | ({ readonly found: 'entry-changed' } & AboutEntry)
  | ({ readonly found: 'entry-inserted' } & AboutEntry)
  | ({ readonly found: 'entry-moved'; readonly from: number } & AboutEntry)
  | ({ readonly found: 'subtree-changed' } & AboutEntry)
  | { readonly found: 'entries-removed'; readonly from: number; readonly to: number }
  | { readonly found: 'head-forged' | 'head-differs'; readonly size: number }
  | { readonly found: 'log-cut'; readonly size: number; readonly left: number }
  | { readonly found: 'saved-head-forged' | 'saved-head-foreign' | 'saved-head-differs'; readonly size: number }
  | { readonly found: 'saved-head-cut'; readonly size: number; readonly left: number };

/** Hears of each difference as it is found: the list may be long. */
export type Report = (difference: Difference) => void;
