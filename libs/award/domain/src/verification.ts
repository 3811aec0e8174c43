import type { Instant } from '#kernel';
import type { PrintedCertificate } from './printed-certificate';

/**
 * What an employer learns. Unknown, private and mistyped are one answer, so that nobody can fish for who holds what;
 * `unchecked` says that we could not look, and is never shown as good.
 */
export type Verification =
  | { readonly answer: 'valid'; readonly printed: PrintedCertificate }
  | { readonly answer: 'revoked'; readonly revokedAt: Instant; readonly issuer: string }
  | { readonly answer: 'unknown' }
  | { readonly answer: 'unchecked' }
  | { readonly answer: 'too-many' };

/** What the register holds for one code, its second factor already compared. */
export interface RegisterEntry {
  readonly printed: PrintedCertificate;
  readonly shared: boolean;
  readonly revokedAt: Instant | null;
}

/** Revoked beats everything but the holder's own choice to show nothing. */
export const answerFor = (entry: RegisterEntry | undefined): Extract<Verification, { answer: 'valid' | 'revoked' | 'unknown' }> => {
  if (!entry?.shared) return { answer: 'unknown' };
  return entry.revokedAt ? { answer: 'revoked', revokedAt: entry.revokedAt, issuer: entry.printed.issuer.name } : { answer: 'valid', printed: entry.printed };
};
