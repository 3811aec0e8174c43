import { localDate, minutes } from '#kernel';
import { type Activity, reminderDue, renewalOf } from './renewal';

const title = { fr: 'Éthique', en: 'Ethics' };
const rules = {
  opens: { months: 6 },
  hours: [
    { code: 'ethics', title, minutes: minutes(180) },
    { code: 'other', title, minutes: minutes(1020) },
  ],
  from: { label: 'sourced' as const, sources: ['67'] },
};
const period = { from: localDate('2025-01-01'), until: localDate('2026-12-31') };
const did = (category: string, doneOn: string, hours: number, state: Activity['state'] = 'accepted'): Activity => ({
  category,
  doneOn: localDate(doneOn),
  minutes: minutes(hours * 60),
  state,
});
const on = (day: string, ...activities: Activity[]) => renewalOf(rules, { ...period, activities }, localDate(day));

it.each([
  ['2026-06-29', 'early'],
  ['2026-06-30', 'open'],
  ['2026-12-31', 'open'],
  ['2027-01-01', 'late'],
] as const)('on %s the window is %s', (day, stage) => expect(on(day)).toMatchObject({ opensOn: '2026-06-30', closesOn: '2026-12-31', stage }));

it('counts accepted hours of the period, each in its own category', () => {
  const { hours, complete } = on(
    '2026-10-01',
    did('ethics', '2025-01-01', 2),
    did('ethics', '2026-12-31', 1),
    did('ethics', '2024-12-31', 40),
    did('other', '2026-02-01', 16),
    did('other', '2026-03-01', 5, 'declared'),
    did('other', '2026-03-01', 5, 'refused'),
  );
  expect(hours.map(({ accepted, declared }) => [accepted, declared])).toEqual([
    [180, 0],
    [960, 300],
  ]);
  expect(complete).toBe(false);
});

it('is complete when every category is full, never by surplus of another', () => {
  expect(on('2026-10-01', did('ethics', '2026-01-01', 3), did('other', '2026-01-01', 17)).complete).toBe(true);
  expect(on('2026-10-01', did('ethics', '2026-01-01', 300)).complete).toBe(false);
});

it.each([
  ['2026-06-29', undefined],
  ['2026-06-30', 'opens'],
  ['2026-11-01', 'before-60'],
  ['2026-12-01', 'before-30'],
  ['2026-12-24', 'before-7'],
  ['2026-12-31', 'before-7'],
  ['2027-01-01', undefined],
] as const)('on %s the reminder is %s', (day, occasion) => expect(reminderDue(on(day), localDate(day))).toBe(occasion));
