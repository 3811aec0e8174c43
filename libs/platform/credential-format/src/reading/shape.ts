import type { Json, JsonObject } from '../credential';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../contexts/bundled';
import type { JudgementReason } from '../judging/judgement';
import { periodOf } from './dates';
import { idOf, isObject, isText, listed, texts } from './json-values';

const address = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;
const isAddress = (value: Json | undefined): boolean => isText(value) && address.test(value);

const subjectsOf = ({ credentialSubject }: JsonObject): readonly Json[] => listed(credentialSubject);
const isFilled = (value: Json): boolean => isObject(value) && Object.keys(value).length > 0;

const rules: readonly (readonly [JudgementReason, (credential: JsonObject) => boolean])[] = [
  ['context-missing', (credential) => listed(credential['@context']).length > 0],
  // Every other context builds on the first: another order gives the same words another meaning.
  ['context-order', (credential) => [CREDENTIALS_V1, CREDENTIALS_V2].some((url) => listed(credential['@context'])[0] === url)],
  ['malformed', (credential) => texts(credential['type']).includes('VerifiableCredential')],
  ['malformed', (credential) => isAddress(idOf(credential['issuer']))],
  ['malformed', (credential) => credential['id'] === undefined || isAddress(credential['id'])],
  ['malformed', (credential) => subjectsOf(credential).length > 0 && subjectsOf(credential).every(isFilled)],
  ['malformed', (credential) => listed(credential['credentialStatus']).every((entry) => isObject(entry) && texts(entry['type']).length > 0)],
  ['malformed', (credential) => periodOf(credential) !== 'malformed'],
];

/** What the W3C's data model demands of every credential; undefined when all of it is there. https://www.w3.org/TR/vc-data-model-2.0/ */
export const faultOfShape = (credential: JsonObject): JudgementReason | undefined => rules.find(([, holds]) => !holds(credential))?.[0];
