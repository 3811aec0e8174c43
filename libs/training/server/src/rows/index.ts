export { AttendanceEntryRow } from './attendance-entry.row';
export { CohortRow } from './cohort.row';
export { EnrolmentRow } from './enrolment.row';
export { LearnerSignatureRow } from './learner-signature.row';
export { TrainingSessionRow } from './training-session.row';
export { UnitResultRow } from './unit-result.row';
