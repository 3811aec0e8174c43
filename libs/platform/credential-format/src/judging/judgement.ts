/** Why a file is not simply good. Each has a sentence of its own in messages/. */
export const judgementReasons = [
  // What the file is
  'empty',
  'too-large',
  'too-slow',
  'unknown-kind',
  'no-credential',
  'not-readable',
  'open-badges-2',
  'comprehensive-record',
  'blockcerts',
  'presentation',
  'selective-disclosure-token',
  'enveloped-credential',
  // How it is written
  'too-deep',
  'repeated-name',
  'hostile-name',
  'malformed',
  'context-missing',
  'context-inline',
  'context-unknown',
  'context-order',
  'meaning-hidden',
  'term-unknown',
  'too-intricate',
  // Who signed what
  'proof-missing',
  'proof-malformed',
  'proof-kind-unknown',
  'proof-chain',
  'signed-ahead-of-time',
  'altered',
  'extra-proof',
  'key-not-at-hand',
  'key-not-listed',
  'key-kind-unknown',
  'key-compromised',
  'issuer-did-not-sign',
  'issuer-not-shown',
  'issuer-unknown',
  'token-algorithm-refused',
  'token-key-unfit',
  'token-claims-differ',
  // Whether it is in force
  'expired',
  'not-yet-valid',
  'revoked',
  'suspended',
  'status-malformed',
  'status-kind-unknown',
  'status-list-not-at-hand',
  'status-list-unreadable',
  'status-list-too-large',
  'status-list-too-short',
  'status-list-altered',
  'status-list-foreign',
  'status-list-other-purpose',
  'status-list-out-of-date',
  'status-entry-outside',
  'several-credentials',
  // The PDF around it: see PdfReason of #platform/pdf-signature
  'pdf-unreadable',
  'pdf-too-large',
  'pdf-encrypted',
  'pdf-truncated',
  'pdf-not-signed',
  'pdf-signature-removed',
  'pdf-several-signatures',
  'pdf-signature-misplaced',
  'pdf-changed-after-signing',
  'pdf-signature-malformed',
  'pdf-content-altered',
  'pdf-signature-wrong',
  'pdf-certificate-mismatch',
  'pdf-algorithm-unsupported',
  'pdf-signer-unknown',
  'pdf-signer-impostor',
  'pdf-signer-differs',
  'pdf-certificate-out-of-date',
  'pdf-certificate-misused',
  'pdf-timestamp-wrong',
  'pdf-seal-compromised',
  'pdf-sealed-ahead-of-time',
  'pdf-credential-missing',
] as const;
export type JudgementReason = (typeof judgementReasons)[number];

export type FileKind = 'pdf' | 'json' | 'jwt' | 'png' | 'svg' | 'unknown';
export type CredentialStatus = 'in-force' | 'expired' | 'not-yet-valid' | 'suspended' | 'revoked' | 'unchecked' | 'none';
/**
 * `good`: readable, intact, issuer proven and known, in force. `refused`: something speaks against it.
 * `unchecked`: something could not be established. `unsupported`: not a kind that is judged here.
 */
export type Verdict = 'good' | 'refused' | 'unchecked' | 'unsupported';

export interface JudgedIssuer {
  readonly id: string;
  /** As the register names it; for an issuer it does not know, as the credential says. */
  readonly name: string | null;
  /** Whether the key that signed is shown to be theirs. */
  readonly proven: boolean | null;
  /** Whether they are in the register. */
  readonly known: boolean;
}

/** The answer to every question separately; null stands for "not known". */
export interface Judgement {
  readonly kind: FileKind;
  readonly readable: boolean;
  readonly intact: boolean | null;
  readonly issuer: JudgedIssuer | null;
  readonly inForce: boolean | null;
  /** `none` when there was nothing whose status could be asked. */
  readonly status: CredentialStatus;
  readonly validUntil: string | null;
  readonly verdict: Verdict;
  /** The first weighs most. Empty when the verdict is `good`. */
  readonly reasons: readonly JudgementReason[];
  /** What was read, for showing. */
  readonly credential: object | null;
}
