const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const identities = (credential: object): readonly unknown[] => {
  const subject = 'credentialSubject' in credential ? credential.credentialSubject : undefined;
  const identifier = isObject(subject) ? subject['identifier'] : undefined;
  return Array.isArray(identifier) ? identifier : [identifier];
};

/** The name a credential tells of its holder, in the clear; most levels of disclosure tell one, the lowest does not. */
export const holderOf = (credential: object): string | undefined => {
  const named = identities(credential).find((identity) => isObject(identity) && identity['identityType'] === 'name' && identity['hashed'] === false);
  return isObject(named) && typeof named['identityHash'] === 'string' ? named['identityHash'] : undefined;
};
