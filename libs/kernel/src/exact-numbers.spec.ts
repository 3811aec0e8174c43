import { hours, hoursAndMinutes, mark, markText, minutes, sumMinutes } from './index';

it('adds hours exactly: 41 h 30 is not 42', () => {
  const noted = sumMinutes([hours(35), hours(6, 30)]);
  expect(noted).toBe(2490);
  expect(noted >= hours(42)).toBe(false);
  expect(hoursAndMinutes(noted)).toEqual({ hours: 41, minutes: 30 });
});

it.each([-1, 1.5, Number.NaN])('refuses %p minutes', (count) => expect(() => minutes(count)).toThrow(RangeError));

it('compares marks before any rounding', () => {
  expect(mark('9.995') < mark('10')).toBe(true);
  expect(mark('12,5')).toBe(mark('12.50'));
  expect(markText(mark('12.50'))).toBe('12.5');
});

it.each(['', '-1', '1e3', '12.3456', 'twelve'])('refuses %j as a mark', (text) => expect(() => mark(text)).toThrow(RangeError));
