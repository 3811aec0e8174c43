import type { JsonObject } from '../credential';
import { MULTIKEY } from '../contexts/bundled';
import { loaderWith, NotBundled } from '../contexts/loader';
import { DataIntegrityProof, Ed25519Signature2020, jcsVerifySuite, rdfcSuite } from '../foreign/linked-data.mjs';
import type { FoundKey } from '../keys/found-key';
import { type FaultOfMeaning, faultOfMeaning } from '../reading/meaning';
import type { ProofKind, ReadProof } from './read-proof';

/** Whether the signature fits the document and the key; a fault when that could not be worked out. */
export type SignatureAnswer = 'fits' | 'altered' | 'term-unknown' | FaultOfMeaning;

const suites: Readonly<Record<ProofKind, () => Pick<DataIntegrityProof, 'verifyProof'>>> = {
  'eddsa-rdfc-2022': () => new DataIntegrityProof({ cryptosuite: rdfcSuite }),
  'eddsa-jcs-2022': () => new DataIntegrityProof({ cryptosuite: jcsVerifySuite() }),
  Ed25519Signature2020: () => new Ed25519Signature2020(),
};

const answerOf = (error: Error | undefined): SignatureAnswer => {
  if (error instanceof NotBundled) return 'context-unknown';
  // rdf-canonize names no error for a graph of blank nodes made to cost time; its words are the only sign.
  if (/deep iterations|aborted/i.test(error?.message ?? '')) return 'too-intricate';
  return error?.name === 'jsonld.ValidationError' || error?.name === 'jsonld.SyntaxError' ? 'term-unknown' : 'altered';
};

/** Checks one proof of a credential with the key it names. Whose key that is, is another question. */
export const checkSignature = async (credential: JsonObject, { kind, proof, method }: ReadProof, key: FoundKey): Promise<SignatureAnswer> => {
  const { proof: _all, ...document } = credential;
  const hidden = kind === 'eddsa-jcs-2022' ? undefined : (faultOfMeaning(document) ?? faultOfMeaning(proof));
  if (hidden) return hidden;
  const methodDocument = { '@context': MULTIKEY, id: method, type: 'Multikey', controller: key.controller ?? method, publicKeyMultibase: key.multikey };
  const inContext = kind === 'Ed25519Signature2020' ? { '@context': document['@context'], ...proof } : proof;
  const { verified, error } = await suites[kind]().verifyProof({
    proof: inContext,
    document: { ...document },
    proofSet: [],
    documentLoader: loaderWith(new Map([[method, methodDocument]])),
  });
  return verified ? 'fits' : answerOf(error);
};
