export interface KnownIssuer {
  readonly did: string;
  readonly name: string;
  readonly didDocument: object;
  /** Keys not to be believed from that instant on. */
  readonly compromised?: readonly { readonly verificationMethod: string; readonly since: string }[];
  /** SHA-256 of the certificates (leaf's DER, in hex) with which they seal PDFs; when absent, any seal of a known root will do. */
  readonly seals?: readonly string[];
}

/** All that a judgement depends on beside the file. Nothing is asked of the network unless a function here does. */
export interface World {
  readonly now: Date;
  /** The register: who is believed. */
  readonly issuers: readonly KnownIssuer[];
  /** Certificates (DER) in which the chain of a PDF's signature must end. */
  readonly roots: readonly Uint8Array[];
  readonly compromisedSeals?: readonly {
    /** SHA-256 of the leaf's DER, in hex. */
    readonly certificate: string;
    readonly since: string;
  }[];
  /** A status list credential by its address; undefined when not at hand. */
  readonly statusList: (url: string) => Promise<unknown>;
  /** Fetches DID documents of strangers, where somebody chose that. */
  readonly didDocument?: (did: string) => Promise<unknown>;
}
