import { evaluate, type AttendanceRate } from '#curriculum/domain';
import { localDate } from '#kernel';
import fc from 'fast-check';
import { attendanceFractions, attended, type HalfDay, halfDayOf, halfDays, settled, signatureMissing, type TrainerEntry } from './attendance';

const present: TrainerEntry = { presence: 'present', evidence: null };
const vouched: TrainerEntry = { presence: 'present', evidence: 'no-device' };
const away: TrainerEntry = { presence: 'absent', justified: null };
const excused: TrainerEntry = { presence: 'absent', justified: 'transport' };

it.each<[boolean, TrainerEntry | undefined, boolean, HalfDay]>([
  [false, undefined, false, 'to-come'],
  [false, undefined, true, 'unsigned'],
  [true, undefined, false, 'learner-only'],
  [true, undefined, true, 'learner-only'],
  [true, present, true, 'both'],
  [true, vouched, true, 'both'],
  [false, present, true, 'trainer-only'],
  [false, vouched, true, 'evidenced'],
  [false, away, true, 'absent'],
  [true, away, true, 'absent'],
  [false, excused, true, 'absent-justified'],
])('signed by the learner %p, by the trainer %j, over %p: %s', (signed, entry, over, expected) => expect(halfDayOf(signed, entry, over)).toBe(expected));

it.each<[HalfDay, boolean, boolean, boolean]>([
  ['to-come', false, false, false],
  ['unsigned', false, false, true],
  ['learner-only', false, false, true],
  ['both', true, true, false],
  ['trainer-only', false, true, true],
  ['evidenced', true, true, false],
  ['absent-justified', false, true, false],
  ['absent', false, true, false],
])('%s: attended %p, settled %p, signature missing %p', (halfDay, counts, isSettled, missing) =>
  expect([attended(halfDay), settled(halfDay), signatureMissing(halfDay)]).toEqual([counts, isSettled, missing]),
);

const course = (there: number, of: number) => Array.from({ length: of }, (_, n) => ({ unit: 'U1', halfDay: (n < there ? 'both' : 'absent') as HalfDay }));
const rule: AttendanceRate = { id: 'attendance', kind: 'attendance', of: 'overall', atLeastPercent: 75, text: { fr: '', en: '' }, from: { label: 'seed' } };

it.each([
  [6, 8, 'met'],
  [7, 10, 'not-met'],
] as const)('%i of %i half-days at 75 %%: %s', (there, of, answer) =>
  expect(evaluate(rule, { attendance: attendanceFractions(course(there, of)) }, localDate('2026-04-01')).answer).toBe(answer),
);

it('leaves the answer open while half-days are to come', () => {
  const attendance = attendanceFractions([...course(6, 8), { unit: 'U1', halfDay: 'to-come' }, { unit: 'U1', halfDay: 'unsigned' }]);
  expect(attendance.overall).toEqual({ present: 6, counted: 8, planned: 10 });
  expect(evaluate(rule, { attendance }, localDate('2026-04-01')).answer).toBe('undetermined');
});

const anyHalfDay = fc.record({ unit: fc.constantFrom('U1', 'U2', 'U3'), halfDay: fc.constantFrom(...halfDays) });

it('adds up unit by unit, and never counts more than is planned', () =>
  fc.assert(
    fc.property(fc.array(anyHalfDay), (all) => {
      const { overall, ...units } = attendanceFractions(all);
      const total = (of: 'present' | 'counted' | 'planned') => Object.values(units).reduce((sum, unit) => sum + unit[of], 0);
      expect([total('present'), total('counted'), total('planned')]).toEqual([overall.present, overall.counted, overall.planned]);
      expect(overall.present <= overall.counted && overall.counted <= overall.planned).toBe(true);
    }),
  ));
