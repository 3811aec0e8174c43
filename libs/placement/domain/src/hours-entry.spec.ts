import { hours, localDate, minutes } from '#kernel';
import fc from 'fast-check';
import { answerEntry, type DayNoted, entryStages, type HoursEntry, type HoursEntryId, hoursDone, lengthOf, noteDay, type PlacementAgreement } from './index';
import { draftAgreement } from './testing/sample-agreement';

const active: PlacementAgreement = {
  ...draftAgreement,
  stage: 'active',
  signatures: (['learner', 'host', 'programme'] as const).map((party, n) => ({ party, name: party, signedOn: localDate(`2026-05-0${n + 3}`) })),
};
const today = localDate('2026-05-20');
const noted: DayNoted = { day: localDate('2026-05-11'), startsAt: '09:00', endsAt: '17:00', breakMinutes: hours(1) };
const entry = (changes: Partial<HoursEntry> = {}): HoursEntry => ({ ...noted, id: 'e' as HoursEntryId, stage: 'countersigned', ...changes });
const note = (changes: Partial<DayNoted> = {}, entries: readonly HoursEntry[] = []) => noteDay(active, entries, { ...noted, ...changes }, hours(7), today);

it('takes a day of seven hours', () => expect(note()).toEqual({ ok: true, value: noted }));

it.each<[string, Partial<DayNoted>, string]>([
  ['tomorrow', { day: localDate('2026-05-21') }, 'day-to-come'],
  ['before the agreement', { day: localDate('2026-05-03') }, 'day-outside-agreement'],
  ['before the last signature', { day: localDate('2026-05-04') }, 'day-before-signatures'],
  ['backwards', { startsAt: '17:00', endsAt: '09:00' }, 'times-reversed'],
  ['all break', { breakMinutes: hours(8) }, 'break-too-long'],
  ['a minute too long', { breakMinutes: minutes(59) }, 'day-too-long'],
])('refuses a day %s', (_, changes, code) => expect(note(changes)).toMatchObject({ refusal: { code } }));

it('refuses hours that overlap others of the day, but not those withdrawn or sent back', () => {
  const morning = entry({ startsAt: '09:00', endsAt: '12:00', breakMinutes: minutes(0), stage: 'noted' });
  const rest = { startsAt: '11:59', endsAt: '13:00', breakMinutes: minutes(0) };
  expect(note(rest, [morning])).toMatchObject({ refusal: { code: 'times-overlap' } });
  expect(note(rest, [{ ...morning, stage: 'sent-back' }]).ok).toBe(true);
  expect(note({ ...rest, startsAt: '12:00' }, [morning]).ok).toBe(true);
});

it('counts two entries of one day towards one daily maximum', () =>
  expect(note({ startsAt: '17:00', endsAt: '18:00', breakMinutes: minutes(0) }, [entry()])).toMatchObject({ refusal: { code: 'day-too-long' } }));

it('knows that 41 h 30 is not 42 h', () => {
  const days = Array.from({ length: 6 }, (_, n) => entry({ day: localDate(`2026-05-1${n}`) }));
  const [first, ...others] = days;
  const short = [{ ...first!, endsAt: '16:30' }, ...others];
  expect(hoursDone(short, hours(42))).toEqual({ required: 2520, noted: 2490, countersigned: 2490, complete: false, remaining: 30 });
  expect(hoursDone(days, hours(42)).complete).toBe(true);
  expect(hoursDone([{ ...first!, stage: 'noted' }, ...others], hours(42))).toMatchObject({ noted: 2520, countersigned: 2100, complete: false });
});

it.each(entryStages)('lets the tutor answer an entry that is %s only while it is noted', (stage) =>
  expect(answerEntry(entry({ stage }), 'countersigned').ok).toBe(stage === 'noted'),
);

it('never counts more countersigned than noted, nor a length below zero', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const any = fc
    .record({ startsAt: time, endsAt: time, breakMinutes: fc.nat(600).map(minutes), stage: fc.constantFrom(...entryStages) })
    .map((parts) => entry(parts));
  fc.assert(
    fc.property(fc.array(any), (entries) => {
      const done = hoursDone(entries, hours(42));
      expect(done.countersigned).toBeLessThanOrEqual(done.noted);
      expect(entries.every((one) => lengthOf(one) >= 0)).toBe(true);
    }),
  );
});
