/** Given name first; empty for an account that is gone. */
export const fullName = (person: { readonly givenName: string; readonly familyName: string } | undefined): string =>
  person ? `${person.givenName} ${person.familyName}`.trim() : '';
