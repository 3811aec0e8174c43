import { instant } from '#kernel';
import { enrolmentStages } from './cohort';
import { judgeCode, maySign, secondsLeft, signingWindow } from './signing-window';
import { sessionStages } from './training-session';

const session = { stage: 'signing', startsAt: instant('2026-03-09T13:00:00Z'), endsAt: instant('2026-03-09T16:30:00Z') } as const;
const enrolled = { stage: 'enrolled', signed: false } as const;
const during = instant('2026-03-09T14:00:00Z');

it('opens and closes with the stated margin', () =>
  expect(signingWindow(session)).toEqual({ from: '2026-03-09T12:45:00.000Z', until: '2026-03-09T16:45:00.000Z' }));

it.each([
  ['2026-03-09T12:44:59.999Z', 'signing-not-yet'],
  ['2026-03-09T12:45:00Z', undefined],
  ['2026-03-09T16:45:00Z', undefined],
  ['2026-03-09T16:45:00.001Z', 'signing-over'],
])('at %s: %s', (at, code) => {
  const decision = maySign(session, enrolled, instant(at));
  expect(decision.ok ? undefined : decision.refusal.code).toBe(code);
});

it.each(sessionStages.map((stage) => [stage, stage === 'signing'] as const))('a session that is %s may be signed: %p', (stage, may) =>
  expect(maySign({ ...session, stage }, enrolled, during).ok).toBe(may),
);
it.each(enrolmentStages.map((stage) => [stage, stage === 'enrolled'] as const))('somebody %s may sign: %p', (stage, may) =>
  expect(maySign(session, { stage, signed: false }, during).ok).toBe(may),
);
it('is signed once', () => expect(maySign(session, { stage: 'enrolled', signed: true }, during)).toMatchObject({ refusal: { code: 'already-signed' } }));

it.each([
  [0, undefined],
  [-1, undefined],
  [-2, 'code-old'],
  [-30, 'code-old'],
  [1, 'code-wrong'],
  [undefined, 'code-wrong'],
])('a code %p steps away: %p', (step, code) => {
  const judged = judgeCode(step);
  expect(judged.ok ? undefined : judged.refusal.code).toBe(code);
});

it.each([
  ['2026-03-09T13:00:00Z', 60],
  ['2026-03-09T13:00:59.999Z', 1],
])('at %s the code stays %i seconds', (at, left) => expect(secondsLeft(instant(at))).toBe(left));
