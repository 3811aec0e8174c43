export { isNamedAction, type NamedAction } from './audit-actions';
export { CONSENT_VERSION } from './consent';
export { secondsAfter, tokenLife, type TokenPurpose, tokenPurposes } from './one-time-tokens';
export {
  checkPassword,
  checkPasswordShape,
  type Dictionary,
  lengthOf,
  normalPassword,
  type PasswordContext,
  passwordLength,
  type PasswordRefusal,
} from './password';
export { type BrowserLabel, browserLabel, sessionLife } from './sessions';
export { givers, type InvitationState, invitationState, invitationStates, mayGive, type RemovalRefusal, removeRole } from './team';
