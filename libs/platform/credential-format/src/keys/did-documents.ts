import { base64url } from 'jose';
import type { JsonObject } from '../credential';
import type { World } from '../judging/world';
import { readJson } from '../reading/guarded-json';
import { isObject } from '../reading/json-values';
import { textOf } from '../reading/text-of';

const didKeyDocument = (did: string): JsonObject => {
  const multibase = did.slice('did:key:'.length);
  const id = `${did}#${multibase}`;
  return { id: did, verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase: multibase }], assertionMethod: [id] };
};

/** @see https://github.com/quartzjer/did-jwk/blob/main/spec.md */
const didJwkDocument = (did: string): JsonObject | undefined => {
  try {
    const read = readJson(textOf(base64url.decode(did.slice('did:jwk:'.length))) ?? '');
    if (!('value' in read) || !isObject(read.value)) return undefined;
    return { id: did, verificationMethod: [{ id: `${did}#0`, type: 'JsonWebKey', controller: did, publicKeyJwk: read.value }], assertionMethod: [`${did}#0`] };
  } catch {
    return undefined;
  }
};

/** The DID document at hand: the register's, what the DID itself says, or what a resolver that somebody chose answers. */
export const didDocumentOf = async (did: string, world: World): Promise<JsonObject | undefined> => {
  const known = world.issuers.find((issuer) => issuer.did === did);
  if (known) return isObject(known.didDocument) ? known.didDocument : undefined;
  if (did.startsWith('did:key:')) return didKeyDocument(did);
  if (did.startsWith('did:jwk:')) return didJwkDocument(did);
  const document = await world.didDocument?.(did).catch(() => undefined);
  return isObject(document) && document['id'] === did ? document : undefined;
};
