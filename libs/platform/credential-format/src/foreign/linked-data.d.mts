/** What a document loader of jsonld answers. */
export interface LoadedDocument {
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: object;
  /** `static`: the document never changes, so that what was made of it may be kept. */
  readonly tag?: 'static';
}
export type DocumentLoader = (url: string) => Promise<LoadedDocument>;

/** Opaque to us: it is only handed from a package of suites to `DataIntegrityProof`. */
export interface Cryptosuite {
  readonly name: string;
  readonly requiredAlgorithm: string;
}

interface SuiteSigner {
  readonly id: string;
  readonly algorithm: 'Ed25519';
  readonly sign: (input: { readonly data: Uint8Array }) => Promise<Uint8Array>;
}
interface Purpose {
  readonly update: (proof: object) => Promise<object>;
}
interface ProofInput {
  readonly document: object;
  readonly proofSet: readonly object[];
  readonly documentLoader: DocumentLoader;
}

export interface ProofAnswer {
  readonly verified: boolean;
  readonly error?: Error;
}
interface Verifying {
  verifyProof(input: ProofInput & { readonly proof: object }): Promise<ProofAnswer>;
}

export class DataIntegrityProof implements Verifying {
  constructor(options: { readonly cryptosuite: Cryptosuite; readonly signer?: SuiteSigner; readonly date?: string });
  createProof(input: ProofInput & { readonly purpose: Purpose }): Promise<object>;
  verifyProof(input: ProofInput & { readonly proof: object }): Promise<ProofAnswer>;
}

export class Ed25519Signature2020 implements Verifying {
  verifyProof(input: ProofInput & { readonly proof: object }): Promise<ProofAnswer>;
}

export const rdfcSuite: Cryptosuite;
export function jcsVerifySuite(): Cryptosuite;

/** Base58 with Bitcoin's alphabet, without multibase prefix. */
export function base58Encode(bytes: Uint8Array): string;
/** Throws on a character outside the alphabet. */
export function base58Decode(text: string): Uint8Array;
