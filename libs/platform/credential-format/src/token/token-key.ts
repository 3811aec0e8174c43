import { calculateJwkThumbprint, type JWK } from 'jose';
import type { JsonObject } from '../credential';
import type { World } from '../judging/world';
import { didOf, findKey, type KeyAnswer, keysOf } from '../keys/find-key';
import { type FoundKey, keyOfMethod } from '../keys/found-key';
import { isObject, isText } from '../reading/json-values';
import type { ReadToken } from './read-token';

export type TokenKeyAnswer = KeyAnswer | { readonly fault: 'token-key-unfit' | 'issuer-did-not-sign' };

const thumbprint = (jwk: JsonObject): Promise<string | undefined> => calculateJwkThumbprint(jwk as JWK).catch(() => undefined);

const sameKey = async (a: JsonObject, b: JsonObject): Promise<boolean> => {
  const [one, other] = [await thumbprint(a), await thumbprint(b)];
  return one !== undefined && one === other;
};

/** A key carried by the token itself proves something only when the issuer's own document lists it. */
const carriedKey = async (jwk: JsonObject, issuer: string, world: World): Promise<TokenKeyAnswer> => {
  const keys = issuer.startsWith('did:') ? await keysOf(issuer, world) : undefined;
  for (const key of keys ?? []) if (await sameKey(key.jwk, jwk)) return { key };
  if (keys) return { fault: 'issuer-did-not-sign' };
  const key = keyOfMethod({ publicKeyJwk: jwk }, issuer, undefined);
  return key ? { key } : { fault: 'key-kind-unknown' };
};

const namedKey = (kid: string, issuer: string, world: World): Promise<KeyAnswer> =>
  findKey(kid.includes(':') ? kid : `${issuer}#${kid.replace(/^#/, '')}`, world);

const onlyKey = async (issuer: string, world: World): Promise<TokenKeyAnswer> => {
  const [only, ...others] = (await keysOf(issuer, world)) ?? [];
  return only && others.length === 0 ? { key: only } : { fault: 'key-not-at-hand' };
};

/** The key a token is to be verified with: named by `kid`, carried as `jwk`, or the issuer's only one. `jku` and `x5u` are never followed. */
export const keyOfToken = async ({ kid, jwk }: JsonObject, issuer: string, world: World): Promise<TokenKeyAnswer> => {
  const carried = isObject(jwk) ? jwk : undefined;
  if (carried && (!isText(kid) || !kid.startsWith('did:'))) return carriedKey(carried, issuer, world);
  if (!isText(kid)) return onlyKey(issuer, world);
  const named = await namedKey(kid, issuer, world);
  if (carried && 'key' in named && !(await sameKey(named.key.jwk, carried))) return { fault: 'token-key-unfit' };
  return named;
};

/** Whose key a token says it was signed with: its issuer's, or that of the key it names. */
export const signersOfToken = ({ header, payload }: ReadToken): readonly string[] => [header['kid'], payload['iss']].filter(isText).map(didOf);

/** The algorithms judged, with the one kind of key each may be used with. */
const fitting: Readonly<Record<string, (jwk: JsonObject) => boolean>> = {
  EdDSA: ({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519',
  Ed25519: ({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519',
  ES256: ({ kty, crv }) => kty === 'EC' && crv === 'P-256',
  // 2,048 bits are 342 letters of base64url.
  RS256: ({ kty, n }) => kty === 'RSA' && isText(n) && n.length >= 342 && n.length <= 1366,
};

export const isJudgedAlgorithm = (alg: unknown): alg is string => isText(alg) && Object.hasOwn(fitting, alg);

/** Whether a key may be used with that algorithm: the token's word alone never decides how it is verified. */
export const keyFits = (alg: string, { jwk }: FoundKey): boolean => fitting[alg]?.(jwk) ?? false;
