export {
  type AgreementId,
  type AgreementStage,
  agreementStages,
  type AgreementTerms,
  type HostOrganisationId,
  type Party,
  parties,
  type PlacementAgreement,
  type Signature,
} from './agreement';
export {
  type AgreementActor,
  type AgreementRefusal,
  agreementSteps,
  lastSignature,
  mayBecome,
  missingSignatures,
  moveAgreement,
  signAgreement,
} from './agreement-steps';
export {
  answerEntry,
  type DayNoted,
  type EntryStage,
  entryStages,
  type HoursDone,
  hoursDone,
  type HoursEntry,
  type HoursEntryId,
  type HoursRefusal,
  lengthOf,
  noteDay,
  withdrawEntry,
} from './hours-entry';
export { type Observation, observations, type ObservedAspect, observedAspects, type TutorReport } from './tutor-report';
