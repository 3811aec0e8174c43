import { base64url } from 'jose';
import type { JsonObject } from '../credential';
import { base58Decode } from '../foreign/linked-data.mjs';
import { isObject, isText } from '../reading/json-values';
import { multikeyOf, rawOfMultikey } from './multikey';

/** A public key with what its DID document says about it. */
export interface FoundKey {
  /** DID URL of the key. */
  readonly id: string;
  /** DID it belongs to; undefined when nobody vouches for that. */
  readonly controller: string | undefined;
  readonly jwk: JsonObject;
  /** Present for Ed25519 alone: what embedded proofs are checked with. */
  readonly multikey?: string;
  /** Not to be believed from that instant on. */
  readonly endsAt?: string;
}

const ed25519Jwk = (raw: Uint8Array): JsonObject => ({ kty: 'OKP', crv: 'Ed25519', x: base64url.encode(raw) });

const rawOfJwk = ({ kty, crv, x }: JsonObject): Uint8Array | undefined => {
  const raw = kty === 'OKP' && crv === 'Ed25519' && isText(x) ? base64url.decode(x) : undefined;
  return raw?.length === 32 ? raw : undefined;
};

/** The raw Ed25519 key, in whichever of the spellings in use: Multikey, base58 alone (2018), JWK. */
const rawOf = (method: JsonObject): Uint8Array | undefined => {
  const { publicKeyMultibase, publicKeyBase58, publicKeyJwk } = method;
  if (isText(publicKeyMultibase)) return rawOfMultikey(publicKeyMultibase);
  if (isText(publicKeyBase58) && publicKeyBase58.length <= 44) return base58Decode(publicKeyBase58);
  return isObject(publicKeyJwk) ? rawOfJwk(publicKeyJwk) : undefined;
};

const earliest = (...instants: readonly unknown[]): string | undefined => instants.filter(isText).sort()[0];

/** The key of a verification method; undefined when it is of a kind not judged here, or unreadable. */
export const keyOfMethod = (method: JsonObject, id: string, controller: string | undefined): FoundKey | undefined => {
  const endsAt = earliest(method['revoked'], method['expires']);
  const told = { id, controller, ...(endsAt !== undefined && { endsAt }) };
  try {
    const raw = rawOf(method);
    if (raw?.length === 32) return { ...told, jwk: ed25519Jwk(raw), multikey: multikeyOf(raw) };
  } catch {
    return undefined;
  }
  const { publicKeyJwk } = method;
  return isObject(publicKeyJwk) && (publicKeyJwk['kty'] === 'EC' || publicKeyJwk['kty'] === 'RSA') ? { ...told, jwk: publicKeyJwk } : undefined;
};
