import type { Instant, LocalDate } from '#kernel';
import type { PrintedCertificate } from './printed-certificate';
import { type Standing, standingOf, type StandingStep } from './standing';

/**
 * What an employer learns. Unknown, private and mistyped are one answer, so that nobody can fish for who holds what;
 * `unchecked` says that we could not look, and is never shown as good. What no longer counts says when and by whom, no more:
 * after a change of name the old code must not tell the former one.
 */
export type Verification =
  | { readonly answer: 'valid'; readonly printed: PrintedCertificate; readonly validUntil: LocalDate | null; readonly provisional: boolean }
  | { readonly answer: 'expired'; readonly printed: PrintedCertificate; readonly validUntil: LocalDate }
  | { readonly answer: 'revoked' | 'suspended' | 'superseded'; readonly since: Instant; readonly issuer: string }
  | { readonly answer: 'unknown' }
  | { readonly answer: 'unchecked' }
  /** Seconds to wait. */
  | { readonly answer: 'too-many'; readonly seconds: number };

/** What the register holds for one code, its second factor already compared. */
export interface RegisterEntry {
  readonly printed: PrintedCertificate;
  readonly shared: boolean;
  readonly provisional: boolean;
  readonly validUntil: LocalDate | null;
  /** The last step taken, if any. */
  readonly last: { readonly step: StandingStep; readonly at: Instant } | null;
}

/** Revoked beats everything but the holder's own choice to show nothing. `today` in the zone of whoever asks. */
export const answerFor = (entry: RegisterEntry | undefined, today: LocalDate): Exclude<Verification, { answer: 'unchecked' | 'too-many' }> => {
  if (!entry?.shared) return { answer: 'unknown' };
  const { printed, provisional, validUntil, last } = entry;
  const standing: Standing = standingOf({ provisional, validUntil, steps: last ? [last.step] : [] }, today);
  switch (standing) {
    case 'revoked':
    case 'suspended':
    case 'superseded':
      return last ? { answer: standing, since: last.at, issuer: printed.issuer.name } : { answer: 'unknown' };
    case 'expired':
      return validUntil ? { answer: 'expired', printed, validUntil } : { answer: 'unknown' };
    default:
      return { answer: 'valid', printed, validUntil, provisional: standing === 'provisional' };
  }
};
