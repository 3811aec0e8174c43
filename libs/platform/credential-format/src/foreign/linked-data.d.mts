/** What a document loader of jsonld answers. */
export interface LoadedDocument {
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: object;
  /** `static`: the document never changes, so that what was made of it may be kept. */
  readonly tag?: 'static';
}
export type DocumentLoader = (url: string) => Promise<LoadedDocument>;

interface CanonizeOptions {
  readonly documentLoader: DocumentLoader;
}
/** Canonical N-Quads (RDFC-1.0) of a JSON-LD document, in safe mode. */
export type Canonize = (document: object, options: CanonizeOptions) => Promise<string>;

/** Handed from a package of suites to `DataIntegrityProof`. */
export interface Cryptosuite {
  readonly name: string;
  readonly requiredAlgorithm: string;
  readonly canonize: Canonize;
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

/** The statements of a JSON-LD document as N-Quads; blank nodes are called `_:b0` and so on. */
export function toRdf(
  document: object,
  options: {
    readonly format: 'application/n-quads';
    readonly base: null;
    readonly safe: true;
    readonly rdfDirection: 'i18n-datatype';
    readonly produceGeneralizedRdf: false;
    readonly documentLoader: DocumentLoader;
  },
): Promise<string>;
