import type { LocalDate } from '#kernel';
import type { TrainerEntry, UnitResult } from '#training/domain';

/** What is known of one person and one half-day. */
export interface Cell {
  readonly signedAt: string | null;
  /** The entry that stands, to be superseded by a correction. */
  readonly entryId: string | null;
  readonly entry: TrainerEntry | undefined;
}

/** A result that stands: nothing supersedes it. */
export interface StoredResult extends UnitResult {
  readonly id: string;
  readonly decidedOn: LocalDate;
}
