import { type Role, roles } from '#kernel';
import { invitationState, mayGive, removeRole } from './index';

const allowed: readonly (readonly [Role, Role])[] = [
  ...roles.map((role) => ['administrator', role] as const),
  ...(['secretary', 'trainer', 'panel', 'jury'] as const).map((role) => ['programme-lead', role] as const),
];
const pairs = roles.flatMap((giver) => roles.map((role) => [giver, role] as const));

it.each(pairs)('%s gives or removes %s only when the table says so', (giver, role) => {
  const expected = allowed.some(([one, other]) => one === giver && other === role);
  expect(mayGive([giver], role)).toBe(expected);
  expect(removeRole([giver], role, 2)).toMatchObject(expected ? { ok: true } : { refusal: { code: 'role-not-yours-to-give', params: { role } } });
});

it('never leaves an organisation without anybody to run it', () => {
  expect(removeRole(['administrator'], 'administrator', 1)).toMatchObject({ refusal: { code: 'last-administrator' } });
  expect(removeRole(['administrator'], 'trainer', 1)).toMatchObject({ ok: true });
});

const now = '2026-03-01T12:00:00.000Z';
const open = { expiresAt: '2026-03-10T12:00:00.000Z', withdrawnAt: null, acceptedAt: null };
it.each([
  ['open', open],
  ['expired', { ...open, expiresAt: now }],
  ['withdrawn', { ...open, withdrawnAt: now }],
  ['accepted', { ...open, acceptedAt: now, expiresAt: now }],
] as const)('an invitation is %s', (state, dates) => expect(invitationState(dates, now)).toBe(state));
