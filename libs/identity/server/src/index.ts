export { IdentityModule } from './identity.module';
export { SESSION_COOKIE } from './session-cookie';
export { hashOf } from './token';
