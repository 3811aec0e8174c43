import { accept, refuse, type Result, type Role } from '#kernel';
import type { Enrolment, EnrolmentStage } from './cohort';

/** Why somebody pauses or leaves; never anything about health. */
export const leavingReasons = ['own-request', 'other-commitment', 'next-cohort', 'no-news', 'entered-by-mistake'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

interface Step {
  readonly from: readonly EnrolmentStage[];
  readonly by: readonly Role[];
  readonly needsReason: boolean;
}

/** How an enrolment may reach each stage. Pages read the same table, so a button and its refusal agree. */
export const enrolmentSteps: Readonly<Record<EnrolmentStage, Step>> = {
  enrolled: { from: ['postponed', 'withdrawn'], by: ['programme-lead'], needsReason: false },
  postponed: { from: ['enrolled'], by: ['programme-lead'], needsReason: true },
  withdrawn: { from: ['enrolled', 'postponed'], by: ['programme-lead'], needsReason: true },
};

export type EnrolmentRefusal = 'enrolment-step-impossible' | 'reason-missing' | 'not-your-step';

/** Decides whether an enrolment may move, by somebody holding `roles` in its organisation. */
export const moveEnrolment = (
  enrolment: Pick<Enrolment, 'stage'>,
  to: EnrolmentStage,
  reason: LeavingReason | undefined,
  roles: readonly Role[],
): Result<{ readonly stage: EnrolmentStage; readonly reason: LeavingReason | null }, EnrolmentRefusal> => {
  const step = enrolmentSteps[to];
  if (!step.by.some((role) => roles.includes(role))) return refuse('not-your-step');
  if (!step.from.includes(enrolment.stage)) return refuse('enrolment-step-impossible');
  if (step.needsReason && !reason) return refuse('reason-missing');
  return accept({ stage: to, reason: step.needsReason ? (reason ?? null) : null });
};
