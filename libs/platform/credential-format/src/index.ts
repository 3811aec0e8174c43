export { badgeContexts, bundledContexts, CREDENTIALS_V2, OPEN_BADGES, STATUS_LIST } from './contexts/bundled';
export type { Json, JsonObject, Proof, SignedCredential, UnsignedCredential } from './credential';
export { didKeyMethod, didKeyOf, multikeyOf, rawOfMultikey } from './keys/multikey';
export { rememberingCanonize } from './signing/remembering-canonize';
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
export { bakePng, type Baked, unbakePng } from './baking/png';
export { bakeSvg, unbakeSvg } from './baking/svg';
export { judgeCredential, judgeToken } from './judging/judge-credential';
export { judgeFile } from './judging/judge-file';
export { readJson, type ReadJson } from './reading/guarded-json';
export { MOST_FILE, MOST_TEXT } from './reading/limits';
