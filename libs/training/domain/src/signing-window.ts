import { accept, type Instant, instant, refuse, type Result } from '#kernel';
import type { EnrolmentStage } from './cohort';
import type { TrainingSession } from './training-session';

/** Signing is possible from this many minutes before a session until as many after it. The page says so. */
export const SIGNING_MARGIN_MINUTES = 15;

/** The code on the trainer's screen changes every minute. */
export const CODE_SECONDS = 60;
export const CODE_DIGITS = 6;

/** So many tries of one person at one session within the stated minutes. */
export const SIGNING_TRIES = 6;
export const SIGNING_TRIES_MINUTES = 5;

const shifted = (at: Instant, byMinutes: number): Instant => instant(new Date(Date.parse(at) + byMinutes * 60_000).toISOString());

/** First and last instant at which a learner may sign. */
export const signingWindow = ({ startsAt, endsAt }: Pick<TrainingSession, 'startsAt' | 'endsAt'>): { readonly from: Instant; readonly until: Instant } => ({
  from: shifted(startsAt, -SIGNING_MARGIN_MINUTES),
  until: shifted(endsAt, SIGNING_MARGIN_MINUTES),
});

/** Seconds until the code on screen changes, from 1 to 60. */
export const secondsLeft = (now: Instant): number => CODE_SECONDS - (Math.floor(Date.parse(now) / 1000) % CODE_SECONDS);

export type SigningRefusal = 'signing-not-open' | 'signing-not-yet' | 'signing-over' | 'not-enrolled-now' | 'code-wrong' | 'code-old' | 'already-signed';

/**
 * How far a code lies from the one on screen, in steps: 0 is current, −1 is the one before.
 * The one before still counts, since typing takes time; `undefined` is no code of this session.
 */
export const judgeCode = (step: number | undefined): Result<true, 'code-wrong' | 'code-old'> => {
  if (step === 0 || step === -1) return accept(true);
  return refuse(step !== undefined && step < -1 ? 'code-old' : 'code-wrong');
};

/** Whether a learner may sign this half-day now, before any code is looked at. */
export const maySign = (
  session: Pick<TrainingSession, 'stage' | 'startsAt' | 'endsAt'>,
  enrolment: { readonly stage: EnrolmentStage; readonly signed: boolean },
  now: Instant,
): Result<true, SigningRefusal> => {
  const { from, until } = signingWindow(session);
  if (enrolment.stage !== 'enrolled') return refuse('not-enrolled-now');
  if (enrolment.signed) return refuse('already-signed');
  if (now > until) return refuse('signing-over');
  if (now < from) return refuse('signing-not-yet');
  return session.stage === 'signing' ? accept(true) : refuse('signing-not-open');
};
