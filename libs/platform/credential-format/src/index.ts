export { badgeContexts, bundledContexts, CREDENTIALS_V2, OPEN_BADGES, STATUS_LIST } from './contexts/bundled';
export type { Json, JsonObject, Proof, SignedCredential, UnsignedCredential } from './credential';
export { didKeyMethod, didKeyOf, multikeyOf, rawOfMultikey } from './keys/multikey';
export { type CredentialSigner, signCredential } from './signing/sign-credential';
export { decodeStatusList, encodeStatusList, LEAST_ENTRIES, statusBit } from './status/status-list';
export {
  type CredentialStatus,
  type FileKind,
  type JudgedIssuer,
  type Judgement,
  type JudgementReason,
  judgementReasons,
  type Verdict,
} from './judging/judgement';
export type { KnownIssuer, World } from './judging/world';
