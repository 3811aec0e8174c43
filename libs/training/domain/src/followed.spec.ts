import { hours, localDate, minutes } from '#kernel';
import fc from 'fast-check';
import type { HalfDay } from './attendance';
import { cumulativeHours } from './cumulative-hours';
import { signalsOf } from './signals';

const threshold = { percent: 80, placeholder: true };
const followed = (...halfDays: readonly HalfDay[]) => ({ halfDays: halfDays.map((halfDay) => ({ halfDay, minutes: minutes(210) })), unitsNotYet: [] });

it.each<[readonly HalfDay[], readonly object[]]>([
  [['both', 'both', 'evidenced', 'to-come'], []],
  [['both', 'both', 'both', 'absent'], [{ kind: 'behind', followed: 630, planned: 840, percent: 80, placeholder: true }]],
  [['both', 'both', 'both', 'both', 'absent'], []],
  [['trainer-only', 'both', 'both', 'both', 'both'], [{ kind: 'signatures', count: 1 }]],
])('reads %j', (halfDays, signals) => expect(signalsOf(followed(...halfDays), threshold)).toEqual(signals));

it('tells of three half-days without news, and of a return', () => {
  const [signal] = signalsOf(followed('both', 'absent', 'absent', 'absent', 'both'), undefined);
  expect(signal).toEqual({ kind: 'silent', count: 3, returned: true });
  expect(signalsOf(followed('both', 'absent', 'absent', 'absent'), undefined)).toEqual([{ kind: 'silent', count: 3, returned: false }]);
  expect(signalsOf(followed('absent', 'absent-justified', 'absent'), undefined)).toEqual([]);
});

it('says nothing when the edition states no threshold', () => expect(signalsOf(followed('absent', 'both'), undefined)).toEqual([]));

const day = (text: string, past: boolean) => ({ day: localDate(text), minutes: hours(3, 30), past });
const sessions = [day('2026-03-09', true), day('2026-03-10', true), day('2026-03-16', true), day('2026-03-23', false)];

it('cumulates week by week; weeks to come stay unknown', () =>
  expect(
    cumulativeHours(sessions, [
      [true, true, true, false],
      [true, false, false, false],
      [true, true, false, false],
    ]),
  ).toEqual([
    { week: 1, planned: 420, followed: { lowest: 210, median: 420, highest: 420 } },
    { week: 2, planned: 630, followed: { lowest: 210, median: 420, highest: 630 } },
    { week: 3, planned: 840 },
  ]));

it('has nothing to say without timetable', () => expect(cumulativeHours([], [])).toEqual([]));

it('never falls, and never passes what was planned', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 9 }), (there) => {
      const weeks = cumulativeHours(sessions, there).flatMap(({ planned, followed: known }) => (known ? [{ planned, ...known }] : []));
      weeks.forEach(({ lowest, median, highest, planned }, at) => {
        expect(lowest <= median && median <= highest && highest <= planned).toBe(true);
        expect(median).toBeGreaterThanOrEqual(weeks[at - 1]?.median ?? 0);
      });
    }),
  ));
