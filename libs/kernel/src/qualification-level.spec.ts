import { rankOf } from './index';

it.each([
  [{ nomenclature: 'fr-1969', level: 'II' }, 6],
  [{ nomenclature: 'fr-1969', level: 'III' }, 5],
  [{ nomenclature: 'fr-2019', level: '6' }, 6],
] as const)('%j ranks %i', (level, rank) => expect(rankOf(level)).toEqual({ ok: true, value: rank }));

it('refuses “level II” without nomenclature', () => expect(rankOf({ level: 'II' })).toMatchObject({ refusal: { code: 'nomenclature-missing' } }));
it('refuses a level its nomenclature lacks', () =>
  expect(rankOf({ nomenclature: 'fr-2019', level: 'II' })).toMatchObject({ refusal: { code: 'level-unknown' } }));
