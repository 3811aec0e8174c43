import { accept, type LocalDate, refuse, type Result } from '#kernel';
import type { Intake } from './intake';
import { intakeSteps } from './intake';

/** What a lead decides when preparing an intake. */
export type IntakePlan = Pick<Intake, 'title' | 'opensOn' | 'closesOn' | 'decidesOn' | 'place' | 'places' | 'contacts' | 'helpLine'>;

export type IntakePlanRefusal = 'intake-dates' | 'intake-frozen' | 'places-taken';
export type IntakeOpeningRefusal = 'intake-stage' | 'intake-over' | 'intake-contact-missing';

const inOrder = ({ opensOn, closesOn, decidesOn }: IntakePlan): boolean => opensOn <= closesOn && closesOn < decidesOn;

/** The days of an intake follow one another: it opens, closes, then decides. */
export const checkPlan = (plan: IntakePlan): Result<IntakePlan, 'intake-dates'> => (inOrder(plan) ? accept(plan) : refuse('intake-dates'));

/** What people relied on when they began stays: once open, the first day is fixed and the last may only move later; once closed, both are fixed. */
const frozenField = ({ stage, opensOn, closesOn }: Intake, plan: IntakePlan): 'opensOn' | 'closesOn' | undefined => {
  if (stage === 'draft') return undefined;
  if (plan.opensOn !== opensOn) return 'opensOn';
  if (stage === 'closed' ? plan.closesOn !== closesOn : plan.closesOn < closesOn) return 'closesOn';
  return undefined;
};

export const editIntake = (intake: Intake, plan: IntakePlan): Result<Intake, IntakePlanRefusal> => {
  const field = frozenField(intake, plan);
  if (field) return refuse('intake-frozen', { field });
  const { placesTaken = 0 } = intake;
  if (plan.places < placesTaken) return refuse('places-taken', { count: placesTaken });
  return inOrder(plan) ? accept({ ...intake, ...plan }) : refuse('intake-dates');
};

/** Opens an intake to candidates: from its first day on it takes applications. `today` is the day in its own zone. */
export const openIntake = (intake: Intake, today: LocalDate): Result<Intake, IntakeOpeningRefusal> => {
  if (!intakeSteps.open.from.includes(intake.stage)) return refuse('intake-stage', { stage: intake.stage });
  if (intake.closesOn < today) return refuse('intake-over', { closesOn: intake.closesOn });
  if (intake.contacts.length === 0) return refuse('intake-contact-missing');
  return accept({ ...intake, stage: 'open' });
};

/** Closes an intake before its date; applications already sent go on. */
export const closeIntake = (intake: Intake): Result<Intake, 'intake-stage'> =>
  intakeSteps.closed.from.includes(intake.stage) ? accept({ ...intake, stage: 'closed' }) : refuse('intake-stage', { stage: intake.stage });
