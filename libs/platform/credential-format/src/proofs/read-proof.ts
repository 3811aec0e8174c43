import type { Json, JsonObject } from '../credential';
import { base58Decode } from '../foreign/linked-data.mjs';
import { didOf } from '../keys/find-key';
import { momentOf } from '../reading/dates';
import { isObject, isText, listed } from '../reading/json-values';

export type ProofKind = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022' | 'Ed25519Signature2020';

export interface ReadProof {
  readonly kind: ProofKind;
  readonly method: string;
  readonly created: string | undefined;
  readonly expires: string | undefined;
  readonly proof: JsonObject;
}
export type ProofFault = { readonly fault: 'proof-malformed' | 'proof-kind-unknown' | 'proof-chain' };

const SIGNATURE_BYTES = 64;

const isSignature = (value: Json | undefined): boolean => {
  try {
    return isText(value) && value.length < 100 && value.startsWith('z') && base58Decode(value.slice(1)).length === SIGNATURE_BYTES;
  } catch {
    return false;
  }
};

const kindOf = ({ type, cryptosuite }: JsonObject): ProofKind | undefined => {
  if (type === 'Ed25519Signature2020') return type;
  return type === 'DataIntegrityProof' && (cryptosuite === 'eddsa-rdfc-2022' || cryptosuite === 'eddsa-jcs-2022') ? cryptosuite : undefined;
};

/** Whose keys the proofs of something name, whatever it is. */
export const signersOfProofs = (value: Json): readonly string[] =>
  listed(isObject(value) ? value['proof'] : undefined).flatMap((proof) =>
    isObject(proof) && isText(proof['verificationMethod']) ? [didOf(proof['verificationMethod'])] : [],
  );

/** A moment that is told is told in a date: what is none would count as no end, or as no beginning. */
const isMoment = (value: Json | undefined): boolean => value === undefined || (isText(value) && momentOf(value) !== undefined);

/** One proof as it is written; a fault when it is none, or of a kind not judged here. */
export const readProof = (proof: Json): ReadProof | ProofFault => {
  if (!isObject(proof) || !isText(proof['type'])) return { fault: 'proof-malformed' };
  const kind = kindOf(proof);
  if (!kind) return { fault: 'proof-kind-unknown' };
  const { verificationMethod, proofPurpose, proofValue, created, expires } = proof;
  if (proof['previousProof'] !== undefined) return { fault: 'proof-chain' };
  if (!isText(verificationMethod) || proofPurpose !== 'assertionMethod' || !isSignature(proofValue) || !isMoment(created) || !isMoment(expires))
    return { fault: 'proof-malformed' };
  return { kind, method: verificationMethod, created: isText(created) ? created : undefined, expires: isText(expires) ? expires : undefined, proof };
};
