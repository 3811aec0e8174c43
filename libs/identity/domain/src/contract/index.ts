import { sessionRoutes } from '#kernel/contract';
import { accountRoutes, openingRoutes } from './account';
import { auditRoutes } from './audit';
import { mailboxRoutes } from './mailbox';
import { signInRoutes } from './sessions';
import { invitationRoutes, teamRoutes } from './team';

export { accountRoutes, accountView, openingRoutes, signUpBody } from './account';
export { auditLine, auditRoutes } from './audit';
export { mailboxRoutes } from './mailbox';
export { openSession, signInBody, signInRoutes } from './sessions';
export { invitationRoutes, invitationView, member, teamRoutes } from './team';

/** Every table of routes of this context, for the list of the house. */
export const identityContracts = {
  session: sessionRoutes,
  signIn: signInRoutes,
  opening: openingRoutes,
  account: accountRoutes,
  team: teamRoutes,
  invitation: invitationRoutes,
  mailbox: mailboxRoutes,
  identityAudit: auditRoutes,
};
