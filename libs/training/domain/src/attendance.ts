import type { KnownFacts } from '#curriculum/domain';
import type { EnrolmentId } from './cohort';
import type { TrainingSessionId } from './training-session';

/** Why a signature of the learner's is missing although they were there. */
export const evidenceReasons = ['no-device', 'device-trouble', 'code-missed', 'signed-on-paper'] as const;
export type EvidenceReason = (typeof evidenceReasons)[number];

/** What justifies an absence: a kind, never a diagnosis. */
export const absenceReasons = ['professional', 'personal', 'transport', 'official-appointment', 'agreed-beforehand'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** Why an entry is replaced by another. */
export const correctionReasons = ['entered-by-mistake', 'signature-obtained', 'justification-received', 'presence-confirmed'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** What the trainer vouches for, on one person and one half-day. */
export type TrainerEntry =
  { readonly presence: 'present'; readonly evidence: EvidenceReason | null } | { readonly presence: 'absent'; readonly justified: AbsenceReason | null };

/**
 * How one half-day of one person stands.
 * `unsigned`: nothing yet. `learner-only`: the trainer has still to countersign. `trainer-only`: present, but unproven until a
 * signature or a reasoned evidence is given. `evidenced`: the trainer gave that evidence; it counts and stays flagged.
 */
export const halfDays = ['to-come', 'unsigned', 'learner-only', 'both', 'trainer-only', 'evidenced', 'absent-justified', 'absent'] as const;
export type HalfDay = (typeof halfDays)[number];

/** The trainer's word on an absence stands above a code somebody may have passed on. */
export const halfDayOf = (learnerSigned: boolean, entry: TrainerEntry | undefined, started: boolean): HalfDay => {
  if (!entry) return learnerSigned ? 'learner-only' : started ? 'unsigned' : 'to-come';
  if (entry.presence === 'absent') return entry.justified ? 'absent-justified' : 'absent';
  if (learnerSigned) return 'both';
  return entry.evidence ? 'evidenced' : 'trainer-only';
};

/** Whether it counts as attended: signed by both, or by the trainer alone with a stated reason. */
export const attended = (halfDay: HalfDay): boolean => halfDay === 'both' || halfDay === 'evidenced';

/** Settled by the trainer. A justified absence is counted too: it explains, it does not replace the half-day. */
export const settled = (halfDay: HalfDay): boolean => attended(halfDay) || halfDay === 'trainer-only' || halfDay === 'absent-justified' || halfDay === 'absent';

/** Somebody's signature is still to be had. */
export const signatureMissing = (halfDay: HalfDay): boolean => halfDay === 'trainer-only' || halfDay === 'learner-only' || halfDay === 'unsigned';

export interface HalfDayOfUnit {
  readonly unit: string;
  readonly halfDay: HalfDay;
}

interface Fraction {
  readonly present: number;
  readonly counted: number;
  readonly planned: number;
}

/** What a requirement reads of attendance, overall always there. */
export type AttendanceFractions = NonNullable<KnownFacts['attendance']> & Readonly<Record<string, Fraction>> & { readonly overall: Fraction };

/** Exact fractions, overall and by unit: attended over settled half-days, with those planned in all. */
export const attendanceFractions = (all: readonly HalfDayOfUnit[]): AttendanceFractions => {
  const fractionOf = (some: readonly HalfDayOfUnit[]): Fraction => ({
    present: some.filter(({ halfDay }) => attended(halfDay)).length,
    counted: some.filter(({ halfDay }) => settled(halfDay)).length,
    planned: some.length,
  });
  const units = [...new Set(all.map(({ unit }) => unit))];
  return { ...Object.fromEntries(units.map((unit) => [unit, fractionOf(all.filter((one) => one.unit === unit))])), overall: fractionOf(all) };
};

/** A learner's own signature, kept as it was given. */
export interface LearnerSignature {
  readonly session: TrainingSessionId;
  readonly enrolment: EnrolmentId;
}
