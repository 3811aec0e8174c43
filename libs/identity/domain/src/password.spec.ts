import fc from 'fast-check';
import { checkPassword, checkPasswordShape, lengthOf, passwordLength } from './index';

const known = new Set(['motdepasse', 'password', '1qaz2wsx3edc4rfv', 'qazwsxedcrfvtgb']);
const context = { email: 'maelle.tremblay@example.org', names: ['Maëlle', 'Tremblay'] };
const judge = (password: string) => {
  const result = checkPassword(password, context, known);
  return result.ok ? 'accepted' : result.refusal.code;
};

it.each([
  ['onze lampes au bord du fleuve', 'accepted'],
  ['correcthorsebatterystaple', 'accepted'],
  ['كلمة سر طويلة جداً', 'accepted'],
  ['🌊🐋🦑🌙⭐🔥🍀🎈🪁🧭🧶🥁🎻🚲🌶', 'accepted'],
  ['quatorze lettr', 'password-too-short'],
  ['', 'password-too-short'],
  ['x'.repeat(201), 'password-too-long'],
  ['1qaz2wsx3edc4rfv', 'password-too-common'],
  ['QAZwsxEDCrfvTGB', 'password-too-common'],
  ['motdepasse12345', 'password-too-common'],
  ['passwordpassword', 'password-too-common'],
  ['aaaaaaaaaaaaaaaaaa', 'password-too-common'],
  ['123456789012345', 'password-too-common'],
  ['azertyuiopqsdfghjklm'.slice(0, 10).repeat(2), 'password-too-common'],
  ['abcdefghijklmnop', 'password-too-common'],
  ['112233445566778', 'accepted'],
  ['Paircours-Tremblay!', 'password-too-personal'],
  ['maelle.tremblay@example.org', 'password-too-personal'],
  ['paircours paircours', 'password-too-personal'],
])('%s: %s', (password, verdict) => expect(judge(password)).toBe(verdict));

it('tells how many characters are missing, as a person counts them', () => {
  expect(checkPasswordShape('🌊🐋é', context)).toEqual({ ok: false, refusal: { code: 'password-too-short', params: { minimum: 15, missing: 12 } } });
});

it('is the same password however its accents were typed', () => {
  const composed = checkPassword('élan du matin calme', context, known);
  expect(checkPassword('élan du matin calme'.normalize('NFD'), context, known)).toEqual(composed);
});

it('asks for nothing but length of whoever writes something of their own', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: passwordLength.minimum, maxLength: passwordLength.maximum }),
      (letters) => {
        const password = String.fromCodePoint(...letters);
        expect(lengthOf(password)).toBe(letters.length);
        expect(judge(password)).toBe('accepted');
      },
    ),
  );
});
