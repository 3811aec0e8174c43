export { Accounts, type Organisation, type Person } from './accounts';
export { IdentityModule } from './identity.module';
export { type IssuedLink, type LinkOverview, Links, type NewLink } from './links';
export { SESSION_COOKIE } from './session-cookie';
export { hashOf } from './token';
