import type { Instant } from '#kernel';
import type { Proof, SignedCredential, UnsignedCredential } from '../credential';
import { loaderWith } from '../contexts/loader';
import { type Canonize, DataIntegrityProof, rdfcSuite } from '../foreign/linked-data.mjs';

/** What signs a credential: Ed25519 over the bytes given. */
export interface CredentialSigner {
  /** DID of the issuer. */
  readonly issuer: string;
  /** DID URL of the key. */
  readonly verificationMethod: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

const asserting = { update: async (proof: object) => ({ ...proof, proofPurpose: 'assertionMethod' }) };

const issuerOf = ({ issuer }: UnsignedCredential): string => (typeof issuer === 'string' ? issuer : issuer.id);

/**
 * Signs a credential with eddsa-rdfc-2022, in jsonld's safe mode: a term without meaning in its contexts is an error, never dropped.
 * `canonize`: one that remembers shapes, for who signs many.
 * Contexts other than the bundled ones, and an issuer other than the signer's, are errors too.
 * @see https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022
 */
export const signCredential = async (
  unsigned: UnsignedCredential,
  signer: CredentialSigner,
  created: Instant,
  canonize: Canonize = rdfcSuite.canonize,
): Promise<SignedCredential> => {
  if (issuerOf(unsigned) !== signer.issuer) throw new Error('A credential is signed by its own issuer only.');
  const suite = new DataIntegrityProof({
    cryptosuite: { ...rdfcSuite, canonize },
    date: created,
    signer: { id: signer.verificationMethod, algorithm: 'Ed25519', sign: ({ data }) => signer.sign(data) },
  });
  const proof = await suite.createProof({ document: unsigned, purpose: asserting, proofSet: [], documentLoader: loaderWith() });
  return { ...unsigned, proof: [proof as Proof] };
};
