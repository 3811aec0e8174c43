import type { Json, JsonObject } from '../credential';
import type { World } from '../judging/world';
import { idOf, isObject, isText, listed } from '../reading/json-values';
import { didDocumentOf } from './did-documents';
import { type FoundKey, keyOfMethod } from './found-key';

export type KeyAnswer = { readonly key: FoundKey } | { readonly fault: 'key-not-at-hand' | 'key-not-listed' | 'key-kind-unknown' };

/** A document of a stranger may list any number. */
const MOST_KEYS = 32;

export const didOf = (url: string): string => url.split('#', 1)[0] ?? url;

/** A key is named in full or by its fragment alone. */
const sameId = (did: string, written: Json | undefined, wanted: string): boolean => {
  const id = idOf(written);
  return id !== undefined && (id.startsWith('#') ? did + id : id) === wanted;
};

/** The method only when the DID uses it to assert: a key that may merely log in signs no certificate. */
const assertingMethod = (document: JsonObject, did: string, url: string): JsonObject | undefined => {
  const asserted = listed(document['assertionMethod']).find((entry) => sameId(did, entry, url));
  if (isObject(asserted)) return asserted;
  return asserted === undefined
    ? undefined
    : listed(document['verificationMethod'])
        .filter(isObject)
        .find((method) => sameId(did, method, url));
};

/** Some issuers name their key `https://issuer#z6Mk…`: the key stands in the address, and nobody vouches for whose it is. */
const keyInAddress = (url: string): KeyAnswer => {
  const [, fragment = ''] = url.split('#', 2);
  const key = keyOfMethod({ publicKeyMultibase: fragment }, url, undefined);
  return key ? { key } : { fault: 'key-not-at-hand' };
};

/** The public key a proof or a token names. */
export const findKey = async (url: string, world: World): Promise<KeyAnswer> => {
  if (!url.startsWith('did:')) return keyInAddress(url);
  const did = didOf(url);
  const document = await didDocumentOf(did, world);
  if (!document) return { fault: 'key-not-at-hand' };
  const method = assertingMethod(document, did, url);
  if (!method) return { fault: 'key-not-listed' };
  const key = keyOfMethod(method, url, isText(method['controller']) ? method['controller'] : did);
  return key ? { key } : { fault: 'key-kind-unknown' };
};

/** Every key with which a DID asserts; undefined when its document is not at hand. */
export const keysOf = async (did: string, world: World): Promise<readonly FoundKey[] | undefined> => {
  const document = await didDocumentOf(did, world);
  const ids = document && listed(document['assertionMethod']).map(idOf).filter(isText).slice(0, MOST_KEYS);
  const found = ids && (await Promise.all(ids.map((id) => findKey(id.startsWith('#') ? did + id : id, world))));
  return found?.flatMap((answer) => ('key' in answer ? [answer.key] : []));
};
