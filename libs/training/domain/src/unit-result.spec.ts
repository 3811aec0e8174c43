import { type Mark, mark } from '#kernel';
import fc from 'fast-check';
import { acquired, fits, type Outcome, type Sitting, standing, unitFacts, type UnitResult } from './unit-result';

const result = (sitting: Sitting, outcome: Outcome, given: string | null = null, unit = 'U1'): UnitResult => ({
  unit,
  sitting,
  outcome,
  mark: given === null ? null : mark(given),
});

it.each([
  ['replace', mark('7')],
  ['best', mark('9')],
] as const)('session 1: 9, session 2: 7, policy %s: %i thousandths', (policy, expected) =>
  expect(standing([result(1, 'marked', '9'), result(2, 'marked', '7')], policy)?.mark).toBe(expected),
);

it.each([
  ['replace', undefined, false],
  ['best', mark('9.5'), false],
] as const)('absent at session 2, policy %s', (policy, given, pass) => {
  const { marks, units } = unitFacts([result(1, 'marked', '9.5'), result(2, 'absent')], policy);
  expect([marks['U1'], units['U1']]).toEqual([given, pass]);
});

it.each([
  ['10', true],
  ['9.995', false],
])('%s out of 20 acquires: %p', (given, expected) => expect(acquired(result(1, 'marked', given))).toBe(expected));

it('keeps a unit without result unknown', () => expect(unitFacts([result(1, 'passed')], 'replace')).toEqual({ units: { U1: true }, marks: {} }));

it.each([
  ['none', result(1, 'passed'), true, 'unit-without-result'],
  ['passed', result(1, 'marked', '12'), true, 'result-of-other-kind'],
  ['mark', result(1, 'passed'), true, 'result-of-other-kind'],
  ['mark', result(1, 'marked'), true, 'mark-missing'],
  ['passed', result(2, 'passed'), false, 'first-sitting-missing'],
  ['passed', result(2, 'passed'), true, undefined],
  ['mark', result(1, 'absent'), false, undefined],
  ['mark', result(1, 'marked', '20'), false, undefined],
] as const)('a unit that asks for %s, given %j', (kind, given, first, refusal) => expect(fits(kind, given, first)).toBe(refusal));

const marked = fc.integer({ min: 0, max: 20_000 }).map((thousandths) => thousandths as Mark);

it('stands on one of the given results, whatever their order; the best is never below the other', () =>
  fc.assert(
    fc.property(marked, marked, (first, second) => {
      const both: UnitResult[] = [
        { ...result(1, 'marked'), mark: first },
        { ...result(2, 'marked'), mark: second },
      ];
      expect(standing(both, 'replace')?.mark).toBe(second);
      expect(standing([...both].reverse(), 'replace')?.mark).toBe(second);
      expect(standing(both, 'best')?.mark).toBe(Math.max(first, second));
    }),
  ));
