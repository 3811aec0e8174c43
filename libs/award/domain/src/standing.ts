import { accept, type LocalDate, refuse, type Result } from '#kernel';

/** What a certificate is worth on a given day. */
export const standings = ['provisional', 'valid', 'expired', 'suspended', 'revoked', 'superseded'] as const;
export type Standing = (typeof standings)[number];

/** What people decide about a certificate after it was issued. */
export const standingSteps = ['confirmed', 'suspended', 'reinstated', 'revoked', 'superseded'] as const;
export type StandingStep = (typeof standingSteps)[number];

/** What was fixed on its day, and the steps taken since, oldest first. */
export interface StandingFacts {
  readonly provisional: boolean;
  /** Last day on which it counts; null: it has no end. */
  readonly validUntil: LocalDate | null;
  readonly steps: readonly StandingStep[];
}

export type StandingRefusal =
  'certificate-already-revoked' | 'certificate-superseded' | 'certificate-not-provisional' | 'certificate-not-suspended' | 'certificate-suspended';

/** From where each step may be taken. An expired certificate can still be revoked: it must not look as if it had merely run out. */
const allowed: Readonly<Record<StandingStep, readonly Standing[]>> = {
  confirmed: ['provisional'],
  suspended: ['provisional', 'valid'],
  reinstated: ['suspended'],
  revoked: ['provisional', 'valid', 'expired', 'suspended'],
  superseded: ['provisional', 'valid', 'expired', 'suspended'],
};

const wrong: Readonly<Record<StandingStep, StandingRefusal>> = {
  confirmed: 'certificate-not-provisional',
  suspended: 'certificate-suspended',
  reinstated: 'certificate-not-suspended',
  revoked: 'certificate-already-revoked',
  superseded: 'certificate-superseded',
};

/** Revoked, superseded and suspended beat the calendar. */
export const standingOf = ({ provisional, validUntil, steps }: StandingFacts, today: LocalDate): Standing => {
  const last = steps.at(-1);
  if (last === 'revoked' || last === 'superseded' || last === 'suspended') return last;
  if (validUntil !== null && today > validUntil) return 'expired';
  return provisional && !steps.includes('confirmed') ? 'provisional' : 'valid';
};

/** Whether an employer may rely on it. Provisional counts: it says so beside its name. */
export const inForce = (standing: Standing): boolean => standing === 'valid' || standing === 'provisional';

/** The standing after a step, or why it cannot be taken now. */
export const takeStandingStep = (step: StandingStep, facts: StandingFacts, today: LocalDate): Result<Standing, StandingRefusal> => {
  const now = standingOf(facts, today);
  if (now === 'revoked' && step !== 'revoked') return refuse('certificate-already-revoked');
  if (now === 'superseded') return refuse('certificate-superseded');
  return allowed[step].includes(now) ? accept(standingOf({ ...facts, steps: [...facts.steps, step] }, today)) : refuse(wrong[step]);
};
