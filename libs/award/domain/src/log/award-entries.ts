import { type LogEntry, sealedValue, type TextDigest } from './entry';

/** Instants are ISO texts in UTC with milliseconds, bytes are hexadecimal: the same row always gives the same entry. */
export interface AwardFacts {
  readonly id: string;
  readonly organisation: string;
  readonly deliberation: string;
  readonly enrolment: string;
  readonly account: string;
  readonly editionId: string;
  readonly year: number;
  readonly rank: number;
  readonly awardedOn: string;
  readonly awardedAt: string;
}

/** An award names nobody: its own random id is salt enough for the person's. */
export const awardEntry = (facts: AwardFacts, digest: TextDigest): LogEntry => {
  const { id, organisation, account, deliberation, enrolment, editionId, year, rank, awardedOn, awardedAt } = facts;
  const content = { deliberation, enrolment, editionId, year, rank, awardedOn, awardedAt, account: sealedValue(digest, id, 'account', account) };
  return { kind: 'award', id, award: id, organisation, content };
};

/** What every row of a certificate has in common. */
interface OfCertificate {
  readonly award: string;
  readonly organisation: string;
  /** Random bytes of the certificate, empty once it was erased. */
  readonly salt: string;
}

export interface CertificateFacts extends OfCertificate {
  readonly id: string;
  readonly account: string;
  readonly code: string;
  readonly secretHash: string;
  readonly nameKey: string;
  readonly printed: object | null;
  readonly provisional: boolean;
  readonly validUntil: string | null;
  readonly issuedAt: string;
}

export const certificateEntry = (facts: CertificateFacts, digest: TextDigest): LogEntry => {
  const { id, award, organisation, salt, provisional, validUntil, issuedAt } = facts;
  const sealed = (name: string, value: unknown) => sealedValue(digest, salt, name, value);
  const content = {
    provisional,
    validUntil,
    issuedAt,
    account: sealed('account', facts.account),
    code: sealed('code', facts.code),
    secret: sealed('secret', facts.secretHash),
    name: sealed('name', facts.nameKey),
    printed: sealed('printed', facts.printed),
  };
  return { kind: 'certificate', id, award, organisation, content };
};

export interface DetailFacts extends OfCertificate {
  readonly certificate: string;
  /** What only the deeper levels say. */
  readonly detail: object | null;
}

export const detailEntry = ({ certificate, award, organisation, salt, detail }: DetailFacts, digest: TextDigest): LogEntry => ({
  kind: 'detail',
  id: certificate,
  award,
  organisation,
  content: { detail: sealedValue(digest, salt, 'detail', detail) },
});

export interface StandingEventFacts extends OfCertificate {
  readonly certificate: string;
  /** From 1, in the order the steps were taken. */
  readonly sequence: number;
  readonly step: string;
  readonly reason: string;
  readonly takenBy: string;
  readonly takenAt: string;
}

export const standingEntry = (facts: StandingEventFacts, digest: TextDigest): LogEntry => {
  const { certificate, sequence, award, organisation, salt, step, reason, takenBy, takenAt } = facts;
  const content = {
    certificate,
    sequence,
    step,
    takenAt,
    reason: sealedValue(digest, salt, 'reason', reason),
    takenBy: sealedValue(digest, salt, 'takenBy', takenBy),
  };
  return { kind: 'standing', id: `${certificate}/${sequence}`, award, organisation, content };
};

export interface DocumentFacts extends OfCertificate {
  readonly id: string;
  readonly certificate: string;
  readonly kind: string;
  readonly level: number;
  readonly language: string;
  readonly unit: string;
  /** Of the organisation's own layout; 0 for the house's. */
  readonly layoutVersion: number;
  /** Of its bytes. */
  readonly sha256: string;
  readonly drawnAt: string;
  readonly version: number;
  /** The key that sealed it. */
  readonly key: string | null;
  /** The credential it carries. */
  readonly credential: string | null;
}

/** Entries from before there were versions name none. */
const later = (version: number): number | null => (version > 1 ? version : null);

export const documentEntry = (facts: DocumentFacts, digest: TextDigest): LogEntry => {
  const { id, award, organisation, salt, certificate, kind: paper, level, language, unit, layoutVersion, drawnAt, key, credential } = facts;
  const sha256 = sealedValue(digest, salt, 'sha256', facts.sha256);
  const content = { certificate, paper, level, language, unit, layoutVersion, drawnAt, sha256, key, credential, version: later(facts.version) };
  return { kind: 'document', id, award, organisation, content };
};

export interface CredentialFacts extends OfCertificate {
  readonly id: string;
  readonly certificate: string;
  readonly level: number;
  readonly list: string;
  readonly position: number;
  /** As it was signed. */
  readonly document: string;
  readonly signedAt: string;
  readonly version: number;
  /** The key that signed it. */
  readonly key: string | null;
}

export const credentialEntry = (facts: CredentialFacts, digest: TextDigest): LogEntry => {
  const { id, award, organisation, salt, certificate, level, list, position, signedAt, key } = facts;
  const document = sealedValue(digest, salt, 'document', facts.document);
  const content = { certificate, level, list, position, signedAt, document, key, version: later(facts.version) };
  return { kind: 'credential', id, award, organisation, content };
};
