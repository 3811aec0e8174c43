export { awardNumber } from './award-number';
export { type CertificateCode, certificateCode, codeAlphabet, codeBytes, codeLength, printedCode, readCode } from './certificate-code';
export { convene, type Convening, type ConveningFacts, type ConveningRefusal } from './convene';
export { decideFile, type DecisionRefusal, needsReason } from './decide-file';
export {
  type Deliberation,
  type DeliberationId,
  type DeliberationStage,
  deliberationStages,
  type Juror,
  type JuryDecision,
  type JuryFile,
  type Outcome,
  outcomes,
  selectable,
  type Tie,
  ties,
} from './deliberation';
export { deliberationSteps, type StepRefusal } from './deliberation-steps';
export {
  type CertificateDetail,
  type CertifiedUnit,
  type Competency,
  defaultLevel,
  type DisclosureLevel,
  disclosureLevels,
  type DocumentKind,
  documentKinds,
  isDisclosureLevel,
} from './disclosure';
export { type NameKey, nameKey } from './family-name';
export { ISSUING_TRIES, type IssuingFault, issuingFaults, type IssuingState, issuingStates, secondsBeforeTry } from './issuing-run';
export { lackingFor, type OfferFacts, type PaperField, paperFields, type PaperOffered, papersOffered, papersThinkable } from './papers-offered';
export { holderName, type PrintedCertificate } from './printed-certificate';
export * from './layout';
export { filesWithoutQuorum, hasQuorum, judgesOf } from './quorum';
export { recuse, type RecusalRefusal } from './recuse';
export { type Activity, reminderDue, type Renewal, type RenewalFacts, type RenewalHours, renewalOf } from './renewal';
export {
  inForce,
  type Standing,
  type StandingFacts,
  standingOf,
  type StandingRefusal,
  standings,
  type StandingStep,
  standingSteps,
  takeStandingStep,
} from './standing';
export { type DeliberationRefusal, takeStep } from './take-step';
export { answerFor, type RegisterEntry, type Verification } from './verification';
export * from './log';
export * from './keys';
export { type DisclosableFacts, disclose, type Disclosed } from './disclosed';
export { type DisclosureSheet, disclosureSheet, type SheetLine } from './disclosure-sheet';
export { hourOf, longestShareLabel, shareLife, sharesAtOnce } from './share';
export * from './employers';
export {
  preAuthorised,
  tokenCounts,
  walletDocument,
  walletLife,
  walletLink,
  type WalletOfferLife,
  type WalletOfferState,
  walletOfferState,
  walletOfferStates,
} from './wallet';
