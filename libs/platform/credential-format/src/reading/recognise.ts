import type { Json, JsonObject } from '../credential';
import type { JudgementReason } from '../judging/judgement';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../contexts/bundled';
import { isObject, isText, listed, texts } from './json-values';

const contextOf = (value: JsonObject): readonly string[] => texts(value['@context']);
/** Linked data reads `@type` beside `type`: a kind must not be hidden there. */
const has = (value: JsonObject, ...types: readonly string[]): boolean =>
  [...texts(value['type']), ...texts(value['@type'])].some((type) => types.includes(type));

/** Sealed in a chain of blocks by every signature it has: one such proof beside others was added by somebody. */
const isChained = (value: JsonObject): boolean => {
  const proofs = [...listed(value['proof']), ...listed(value['signature'])];
  return proofs.length > 0 && proofs.every((proof) => isObject(proof) && texts(proof['type']).some((type) => /^MerkleProof20\d\d$/.test(type)));
};

const isCredential = (value: JsonObject): boolean =>
  has(value, 'VerifiableCredential') ||
  value['credentialSubject'] !== undefined ||
  contextOf(value).some((url) => url === CREDENTIALS_V1 || url === CREDENTIALS_V2) ||
  (value['proof'] !== undefined && value['issuer'] !== undefined);

/** Relatives of the credentials judged here. They are named, so that nobody takes "not judged" for "forged". */
const relatives: readonly (readonly [JudgementReason, (value: JsonObject) => boolean])[] = [
  ['blockcerts', (value) => has(value, 'BlockcertsCredential') || isChained(value)],
  ['comprehensive-record', (value) => has(value, 'ClrCredential', 'Clr', 'CLR') || contextOf(value).some((url) => /\/clr\/v\dp\d/.test(url))],
  ['presentation', (value) => has(value, 'VerifiablePresentation', 'EnvelopedVerifiablePresentation')],
  // Anybody can fetch one; it is about no holder, and would look like a certificate that tells no name.
  ['no-credential', (value) => has(value, 'BitstringStatusListCredential', 'StatusList2021Credential')],
  ['enveloped-credential', (value) => has(value, 'EnvelopedVerifiableCredential')],
  [
    'open-badges-2',
    (value) =>
      !isCredential(value) && (contextOf(value).some((url) => /openbadges\/v[12]/.test(url)) || (has(value, 'Assertion') && value['badge'] !== undefined)),
  ],
];

/** Undefined for a credential of the W3C's model, whole or broken; else why it is none. */
export const whyNoCredential = (value: Json): JudgementReason | undefined => {
  if (!isObject(value)) return 'no-credential';
  const relative = relatives.find(([, fits]) => fits(value))?.[0];
  return relative ?? (isCredential(value) ? undefined : 'no-credential');
};

/** The token inside an enveloped credential, when it is one that is judged. https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials */
export const envelopedToken = (value: Json): string | undefined => {
  const id = isObject(value) && has(value, 'EnvelopedVerifiableCredential') ? value['id'] : undefined;
  return isText(id) ? /^data:application\/vc\+jwt,(.+)$/.exec(id)?.[1] : undefined;
};
