export { Accounts, type Organisation, type Person } from './accounts';
export { CreateFirstAdministrator, type FirstAdministratorWanted } from './first-administrator.use-case';
export { IdentityModule } from './identity.module';
export { type IssuedLink, type LinkOverview, Links, type NewLink } from './links/links';
export { hashPassword } from './password-hashing';
export { SESSION_COOKIE } from './sessions/session-cookie';
export { Invitations, type NewInvitation } from './team/invitations';
export { hashOf } from './token';
