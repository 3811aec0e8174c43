import type { Brand } from './brand';

export type AccountId = Brand<string, 'AccountId'>;
export type OrganisationId = Brand<string, 'OrganisationId'>;

/** What a person does for one organisation; one person may hold several, in several organisations. */
export const roles = ['administrator', 'programme-lead', 'secretary', 'trainer', 'panel', 'jury'] as const;
export type Role = (typeof roles)[number];

export interface Membership {
  readonly organisation: OrganisationId;
  readonly role: Role;
}

/** What a link sent by mail lets its holder do, on one record. */
export const linkPurposes = ['sign-agreement', 'tutor-internship'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What a key lets a program do: check in the name of one employer, or put one credential into a wallet. */
export const keyPurposes = ['employer', 'wallet'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** For whom the house works: a signed-in person, the holder of a link, a program with a key, or the house itself (background work). */
export type Principal =
  | { readonly kind: 'account'; readonly account: AccountId; readonly memberships: readonly Membership[] }
  | { readonly kind: 'link'; readonly link: string; readonly purpose: LinkPurpose; readonly scope: string; readonly label: string }
  | { readonly kind: 'key'; readonly key: string; readonly purpose: KeyPurpose; readonly scope: string }
  | { readonly kind: 'system' };

export type AccountPrincipal = Extract<Principal, { kind: 'account' }>;
export type LinkPrincipal = Extract<Principal, { kind: 'link' }>;
export type KeyPrincipal = Extract<Principal, { kind: 'key' }>;

export const system: Principal = { kind: 'system' };

/** The organisations for which this person holds one of the roles. */
export const organisationsOf = (principal: Principal, ...wanted: readonly Role[]): readonly OrganisationId[] =>
  principal.kind === 'account' ? [...new Set(principal.memberships.filter(({ role }) => wanted.includes(role)).map(({ organisation }) => organisation))] : [];

export const worksFor = (principal: Principal, organisation: string, ...wanted: readonly Role[]): boolean =>
  organisationsOf(principal, ...wanted).some((one) => one === organisation);
