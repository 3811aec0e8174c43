export * from './attendance';
export { type Cohort, type CohortId, type Enrolment, type EnrolmentId, type EnrolmentStage, enrolmentStages } from './cohort';
export { cumulativeHours, type HalfDayHours, type WeekOfHours } from './cumulative-hours';
export { type EnrolmentRefusal, enrolmentSteps, type LeavingReason, leavingReasons, moveEnrolment } from './enrolment-steps';
export { moveSession, type SessionActor, sessionActors, type SessionRefusal, sessionSteps } from './session-steps';
export { type AttendanceThreshold, type Followed, type Signal, signalsOf, SILENT_HALF_DAYS } from './signals';
export * from './signing-window';
export { spoken } from './spoken';
export {
  type Conflict,
  type ConflictKind,
  conflictKinds,
  conflictsOf,
  type PlannedSession,
  planTimetable,
  sessionAt,
  type Standing,
  type TimetableRefusal,
  type TimetableWish,
  type UnitToTeach,
} from './timetable';
export {
  type CancellationReason,
  cancellationReasons,
  type Half,
  halves,
  lengthOf,
  type SessionStage,
  sessionStages,
  teachingDays,
  type TrainingSession,
  type TrainingSessionId,
  weekdayOf,
} from './training-session';
export * from './unit-result';
