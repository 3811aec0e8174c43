import { accept, type Instant, refuse, type Result } from '#kernel';
import type { SessionStage, TrainingSession } from './training-session';
import { signingWindow } from './signing-window';

export const sessionActors = ['trainer', 'lead'] as const;
export type SessionActor = (typeof sessionActors)[number];

export type SessionRefusal = 'session-step-impossible' | 'not-your-step' | 'signing-not-yet' | 'session-not-started' | 'session-has-signatures';

interface Step {
  readonly from: readonly SessionStage[];
  readonly by: readonly SessionActor[];
  readonly guard?: (session: Pick<TrainingSession, 'startsAt' | 'endsAt'>, now: Instant) => SessionRefusal | undefined;
}

/** How a session may reach each stage. `planned` is where it begins; a late signature may skip `signing`. */
export const sessionSteps: Readonly<Record<SessionStage, Step>> = {
  planned: { from: [], by: [] },
  signing: { from: ['planned'], by: ['trainer'], guard: (session, now) => (now < signingWindow(session).from ? 'signing-not-yet' : undefined) },
  countersigned: { from: ['planned', 'signing'], by: ['trainer'], guard: ({ startsAt }, now) => (now < startsAt ? 'session-not-started' : undefined) },
  cancelled: { from: ['planned'], by: ['lead'] },
};

/** Whether somebody acting as `actor` may move a session, now. */
export const moveSession = (
  session: Pick<TrainingSession, 'stage' | 'startsAt' | 'endsAt'>,
  to: SessionStage,
  actor: SessionActor,
  now: Instant,
): Result<SessionStage, SessionRefusal> => {
  const { from, by, guard } = sessionSteps[to];
  if (!by.includes(actor)) return refuse('not-your-step');
  if (!from.includes(session.stage)) return refuse('session-step-impossible');
  const obstacle = guard?.(session, now);
  return obstacle ? refuse(obstacle) : accept(to);
};
