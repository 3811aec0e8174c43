import { type AccountId, localDate } from '#kernel';
import type { CohortId } from './cohort';
import { conflictsOf, planTimetable, type PlannedSession, type TimetableWish } from './timetable';
import { lengthOf, teachingDays } from './training-session';

const units = ['PAR1', 'PAR2', 'PAR3', 'PAR4', 'PAR5'].map((code) => ({ code, halfDays: 4 }));
const trainer = '00000000-0000-4000-8000-000000000001' as AccountId;
const wish: TimetableWish = {
  days: teachingDays(localDate('2026-03-09'), [1, 2], 10),
  times: { am: { from: '09:00', to: '12:30' }, pm: { from: '13:30', to: '17:00' } },
  place: 'Salle 2',
  onlineLink: null,
  trainer,
};
const zone = 'America/Toronto';

const planned = (changes: Partial<TimetableWish> = {}): readonly PlannedSession[] => {
  const result = planTimetable(units, { ...wish, ...changes }, zone);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

it('makes twenty half-days of ten days, units in the order of the edition', () => {
  const all = planned();
  expect(all).toHaveLength(20);
  expect(all.map(({ unit }) => unit).join()).toBe(units.flatMap(({ code }) => [code, code, code, code]).join());
  expect(all[0]).toMatchObject({ day: '2026-03-09', half: 'am', startsAt: '2026-03-09T13:00:00.000Z', endsAt: '2026-03-09T16:30:00.000Z' });
  expect(all.at(-1)).toMatchObject({ unit: 'PAR5', day: '2026-04-07', half: 'pm' });
  expect(all.reduce((sum, session) => sum + lengthOf(session), 0)).toBe(70 * 60);
});

it('keeps the wall clock when summer time begins in the night before', () =>
  expect(
    planned({ days: teachingDays(localDate('2026-03-06'), [5, 1], 10) })
      .filter(({ half }) => half === 'am')
      .map(({ startsAt }) => startsAt.slice(11, 16))
      .slice(0, 2),
  ).toEqual(['14:00', '13:00']));

it.each([
  ['days-repeated', { days: [...wish.days.slice(1), wish.days[1] ?? localDate('2026-03-10')] }],
  ['too-few-half-days', { days: wish.days.slice(1) }],
  ['times-impossible', { times: { am: { from: '09:00', to: '14:00' }, pm: { from: '13:30', to: '17:00' } } }],
  ['place-missing', { place: '' }],
] as const)('refuses: %s', (code, changes) => expect(planTimetable(units, { ...wish, ...changes }, zone)).toMatchObject({ refusal: { code } }));

it('has nothing to plan when no unit meets', () => expect(planTimetable([], wish, zone)).toMatchObject({ refusal: { code: 'nothing-to-plan' } }));

const [cohort, other] = ['a', 'b'] as [CohortId, CohortId];
const standing = (changes: object = {}) =>
  planned()
    .slice(0, 1)
    .map((session) => ({ ...session, cohort: other, stage: 'planned' as const, ...changes }));

it.each([
  ['cohort-busy', { cohort }],
  ['trainer-busy', { place: 'Ailleurs' }],
  ['place-busy', { trainer: null, place: ' salle 2 ' }],
])('names the conflict: %s', (kind, changes) => expect(conflictsOf(planned(), cohort, standing(changes))).toEqual([{ kind, day: '2026-03-09', half: 'am' }]));

it.each([
  ['a cancelled session', { cohort, stage: 'cancelled' }],
  ['another room and trainer', { trainer: null, place: 'Salle 3' }],
  ['online sessions, which share no room', { trainer: null, place: '' }],
])('sees no conflict with %s', (_, changes) => expect(conflictsOf(planned(), cohort, standing(changes))).toEqual([]));

it('finds no teaching day when no weekday is chosen', () => expect(teachingDays(localDate('2026-03-09'), [], 10)).toEqual([]));
