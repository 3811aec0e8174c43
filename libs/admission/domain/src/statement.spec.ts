import { instant, localDate } from '#kernel';
import fc from 'fast-check';
import { checkDisclosure, countWords, LivedExperienceStatement, mayBeRead } from './index';

it.each([
  ['', 0],
  ['  \n ', 0],
  ['Une rencontre, un mardi.', 4],
  ['aujourd’hui, c’est là', 3],
  ['مرحبا بالعالم', 2],
])('counts the words of %j: %i', (text, count) => expect(countWords(text)).toBe(count));

it('counts words as spaces separate them', () =>
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zà-öø-ÿ]{1,10}$/), { maxLength: 30 }), (words) => expect(countWords(words.join(' '))).toBe(words.length)),
  ));

describe('the statement itself', () => {
  const statement = new LivedExperienceStatement('Ce qui m’a aidée');

  it('cannot be written out by accident', () => {
    expect(() => JSON.stringify({ statement })).toThrow('never written out');
    expect(() => `${statement}`).toThrow('never written out');
    expect(JSON.stringify({ ...statement })).toBe('{}');
    expect(Object.values(statement)).toEqual([]);
  });

  it('is kept in NFC', () => expect(new LivedExperienceStatement('é').reveal('owner')).toBe('é'));
});

const [decides, latest] = [localDate('2026-03-02'), localDate('2027-03-02')];

it.each([
  ['2026-03-01', 'disclosure-too-short'],
  ['2026-03-02', true],
  ['2027-03-02', true],
  ['2027-03-03', 'disclosure-too-long'],
] as const)('a disclosure until %s: %s', (until, expected) => {
  const checked = checkDisclosure(localDate(until), decides, latest);
  expect(checked.ok ? true : checked.refusal.code).toBe(expected);
});

const disclosure = { agreedAt: instant('2026-01-05T00:00:00Z'), until: localDate('2026-04-01') };

it.each([
  [{ disclosure, withdrawnAt: null }, '2026-04-01', true],
  [{ disclosure, withdrawnAt: null }, '2026-04-02', 'disclosure-over'],
  [{ disclosure: null, withdrawnAt: null }, '2026-01-06', 'disclosure-over'],
  [{ disclosure, withdrawnAt: instant('2026-01-07T00:00:00Z') }, '2026-01-08', 'statement-withdrawn'],
] as const)('%# may be read', (record, today, expected) => {
  const allowed = mayBeRead(record, localDate(today));
  expect(allowed.ok ? true : allowed.refusal.code).toBe(expected);
});
