import { instant, roles } from '#kernel';
import { enrolmentStages } from './cohort';
import { moveEnrolment } from './enrolment-steps';
import { moveSession, sessionActors } from './session-steps';
import { sessionStages } from './training-session';

const during = instant('2026-03-09T14:00:00Z');
const at = { startsAt: instant('2026-03-09T13:00:00Z'), endsAt: instant('2026-03-09T16:30:00Z') };

const possibleMoves = ['trainer: planned > signing', 'trainer: planned > countersigned', 'trainer: signing > countersigned', 'lead: planned > cancelled'];
const everyMove = sessionActors.flatMap((actor) => sessionStages.flatMap((from) => sessionStages.map((to) => ({ actor, from, to }))));

it.each(everyMove)('$actor: a session $from > $to', ({ actor, from, to }) =>
  expect(moveSession({ stage: from, ...at }, to, actor, during).ok).toBe(possibleMoves.includes(`${actor}: ${from} > ${to}`)),
);

it.each([
  ['signing', '2026-03-09T12:44:00Z', 'signing-not-yet'],
  ['countersigned', '2026-03-09T12:59:00Z', 'session-not-started'],
] as const)('is not %s at %s', (to, now, code) =>
  expect(moveSession({ stage: 'planned', ...at }, to, 'trainer', instant(now))).toMatchObject({ refusal: { code } }),
);

const possibleEnrolments = ['enrolled > postponed', 'enrolled > withdrawn', 'postponed > withdrawn', 'postponed > enrolled', 'withdrawn > enrolled'];
const everyEnrolment = roles.flatMap((role) => enrolmentStages.flatMap((from) => enrolmentStages.map((to) => ({ role, from, to }))));

it.each(everyEnrolment)('$role: an enrolment $from > $to', ({ role, from, to }) =>
  expect(moveEnrolment({ stage: from }, to, 'own-request', [role]).ok).toBe(role === 'programme-lead' && possibleEnrolments.includes(`${from} > ${to}`)),
);

it('wants a reason to postpone or end an enrolment', () =>
  expect(moveEnrolment({ stage: 'enrolled' }, 'withdrawn', undefined, ['programme-lead'])).toMatchObject({ refusal: { code: 'reason-missing' } }));
