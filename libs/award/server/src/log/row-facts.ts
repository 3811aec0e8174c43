import type { AwardFacts, CertificateFacts, CredentialFacts, DetailFacts, DocumentFacts, StandingEventFacts } from '#award/domain';

/** Rows as PostgreSQL's `to_jsonb` gives them, to which the audit and the public door hold the log. */
export interface RawAward {
  readonly id: string;
  readonly organisation: string;
  readonly deliberation: string;
  readonly enrolment: string;
  readonly account: string;
  readonly edition_id: string;
  readonly year: number;
  readonly rank: number;
  readonly awarded_on: string;
  readonly awarded_at: string;
}

export interface RawCertificate {
  readonly id: string;
  readonly award: string;
  readonly organisation: string;
  readonly account: string;
  readonly salt: string;
  readonly code: string;
  readonly secret_hash: string;
  readonly name_key: string;
  readonly printed: object | null;
  readonly provisional: boolean;
  readonly valid_until: string | null;
  readonly issued_at: string;
}

/** What a row of a certificate does not say itself. */
interface Owned {
  readonly certificate: string;
  readonly organisation: string;
  readonly award: string;
  readonly salt: string;
}

export interface RawDetail extends Owned {
  readonly detail: object | null;
}

export interface RawStanding extends Owned {
  readonly sequence: number;
  readonly step: string;
  readonly reason: string;
  readonly taken_by: string;
  readonly taken_at: string;
}

export interface RawDocument extends Owned {
  readonly id: string;
  readonly kind: string;
  readonly level: number;
  readonly language: string;
  readonly unit: string;
  readonly layout_version: number;
  readonly sha256: string;
  readonly drawn_at: string;
  readonly version: number;
  readonly key: string | null;
  readonly credential: string | null;
}

export interface RawCredential extends Owned {
  readonly id: string;
  readonly level: number;
  readonly list: string;
  readonly position: number;
  readonly document: string;
  readonly signed_at: string;
  readonly version: number;
  readonly key: string | null;
}

const at = (written: string): string => new Date(written).toISOString();

/** PostgreSQL writes bytes as `\x00ff`. */
const plainHex = (written: string | null): string => (written ?? '').replace(/^\\x/, '');

export const awardFacts = ({ edition_id: editionId, awarded_on: awardedOn, awarded_at: awardedAt, ...same }: RawAward): AwardFacts => ({
  ...same,
  editionId,
  awardedOn,
  awardedAt: at(awardedAt),
});

export const certificateFacts = (raw: RawCertificate): CertificateFacts => ({
  ...raw,
  salt: plainHex(raw.salt),
  secretHash: plainHex(raw.secret_hash),
  nameKey: raw.name_key,
  validUntil: raw.valid_until,
  issuedAt: at(raw.issued_at),
});

export const detailFacts = (raw: RawDetail): DetailFacts => ({ ...raw, salt: plainHex(raw.salt) });

export const standingFacts = (raw: RawStanding): StandingEventFacts => ({ ...raw, salt: plainHex(raw.salt), takenBy: raw.taken_by, takenAt: at(raw.taken_at) });

export const documentFacts = (raw: RawDocument): DocumentFacts => ({
  ...raw,
  salt: plainHex(raw.salt),
  layoutVersion: raw.layout_version,
  sha256: plainHex(raw.sha256),
  drawnAt: at(raw.drawn_at),
});

export const credentialFacts = (raw: RawCredential): CredentialFacts => ({ ...raw, salt: plainHex(raw.salt), signedAt: at(raw.signed_at) });
