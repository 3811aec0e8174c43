import * as fc from 'fast-check';
import { localDate } from '#kernel';
import { inForce, standingOf, type StandingStep, standingSteps, takeStandingStep } from './standing';

const today = localDate('2026-11-23');
const facts = (steps: readonly StandingStep[] = [], provisional = false, validUntil: string | null = null) => ({
  provisional,
  validUntil: validUntil === null ? null : localDate(validUntil),
  steps,
});

it.each([
  ['valid', facts()],
  ['provisional', facts([], true)],
  ['valid', facts(['confirmed'], true)],
  ['valid', facts([], false, '2026-11-23')],
  ['expired', facts([], false, '2026-11-22')],
  ['expired', facts([], true, '2026-11-22')],
  ['suspended', facts(['suspended'], false, '2026-11-22')],
  ['provisional', facts(['suspended', 'reinstated'], true)],
  ['revoked', facts(['suspended', 'revoked'], false, '2026-11-22')],
  ['superseded', facts(['superseded'])],
] as const)('is %s', (expected, given) => expect(standingOf(given, today)).toBe(expected));

it.each([
  ['confirmed', facts(), 'certificate-not-provisional'],
  ['suspended', facts(['suspended']), 'certificate-suspended'],
  ['suspended', facts([], false, '2026-11-22'), 'certificate-suspended'],
  ['reinstated', facts(), 'certificate-not-suspended'],
  ['revoked', facts(['revoked']), 'certificate-already-revoked'],
  ['reinstated', facts(['revoked']), 'certificate-already-revoked'],
  ['revoked', facts(['superseded']), 'certificate-superseded'],
] as const)('cannot be %s when it says %j', (step, given, code) =>
  expect(takeStandingStep(step, given, today)).toMatchObject({ ok: false, refusal: { code } }),
);

it('never comes back into force once revoked or superseded, whatever is tried', () => {
  fc.assert(
    fc.property(fc.constantFrom('revoked', 'superseded'), fc.array(fc.constantFrom(...standingSteps)), (end, tried) => {
      let steps: readonly StandingStep[] = [end];
      for (const step of tried) if (takeStandingStep(step, facts(steps), today).ok) steps = [...steps, step];
      expect(inForce(standingOf(facts(steps), today))).toBe(false);
    }),
  );
});
