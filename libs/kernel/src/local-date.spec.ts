import { addTo, dayOf, daysBetween, endOfDay, instant, instantIn, localDate, timeOf } from './index';

it.each(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-1-1'])('refuses %j as a date', (text) => expect(() => localDate(text)).toThrow(RangeError));

it('keeps the last day of February when a leap day has no anniversary', () => expect(addTo(localDate('2024-02-29'), { years: 5 })).toBe('2029-02-28'));

it('knows that midnight comes later in Montréal than in Paris', () => {
  const sent = instantIn(localDate('2026-01-19'), '23:59', 'America/Toronto');
  expect(sent).toBe('2026-01-20T04:59:00.000Z');
  expect(dayOf(sent, 'America/Toronto')).toBe('2026-01-19');
  expect(dayOf(sent, 'Europe/Paris')).toBe('2026-01-20');
  expect(timeOf(sent, 'Europe/Paris')).toBe('05:59');
  expect(sent <= endOfDay(localDate('2026-01-19'), 'America/Toronto')).toBe(true);
  expect(instant('2026-01-20T05:00:00Z') <= endOfDay(localDate('2026-01-19'), 'America/Toronto')).toBe(false);
});

it('counts days both ways', () => {
  expect(daysBetween(localDate('2026-01-01'), localDate('2026-01-31'))).toBe(30);
  expect(daysBetween(localDate('2026-01-31'), localDate('2026-01-01'))).toBe(-30);
});
