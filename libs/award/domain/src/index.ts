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
export { type NameKey, nameKey } from './family-name';
export { holderName, type PrintedCertificate } from './printed-certificate';
export { filesWithoutQuorum, hasQuorum, judgesOf } from './quorum';
export { recuse, type RecusalRefusal } from './recuse';
export { type DeliberationRefusal, takeStep } from './take-step';
export { answerFor, type RegisterEntry, type Verification } from './verification';
