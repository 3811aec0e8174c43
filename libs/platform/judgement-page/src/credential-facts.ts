/** What a credential says of somebody, as far as it can be shown in one line each. Foreign credentials may hold anything: only short text is taken. */
export interface CredentialFacts {
  readonly holder?: string;
  readonly achievement?: string;
  readonly validFrom?: string;
}

const LONGEST = 200;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.slice(0, LONGEST) : undefined);

/** A name written out, as Open Badges 3.0 says it: unhashed identity of the type `name`. */
const nameIn = (subject: Readonly<Record<string, unknown>>): string | undefined => {
  const identities = Array.isArray(subject['identifier']) ? subject['identifier'] : [subject['identifier']];
  const named = identities.filter(isObject).find(({ hashed, identityType }) => hashed === false && identityType === 'name');
  return text(named?.['identityHash']) ?? text(subject['name']);
};

export const factsOf = (credential: object | null): CredentialFacts => {
  if (!isObject(credential)) return {};
  const subject = first(credential['credentialSubject']);
  const known = isObject(subject) ? subject : {};
  const achievement = first(known['achievement']);
  const holder = nameIn(known);
  const title = (isObject(achievement) ? text(achievement['name']) : undefined) ?? text(credential['name']);
  const validFrom = text(credential['validFrom']) ?? text(credential['issuanceDate']);
  return { ...(holder && { holder }), ...(title && { achievement: title }), ...(validFrom && { validFrom }) };
};
