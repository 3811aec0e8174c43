import type { AccountPrincipal, OrganisationId, Role } from '#kernel';

/** The roles somebody holds in one organisation. */
export const rolesIn = ({ memberships }: AccountPrincipal, organisation: OrganisationId): Role[] =>
  memberships.filter((membership) => membership.organisation === organisation).map(({ role }) => role);
