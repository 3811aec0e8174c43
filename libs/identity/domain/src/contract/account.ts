import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { consent, done, email, givenPassword, language, newPassword, personName, token } from './fields';
import { passwordRefusals, tokenRefusals, tooMany } from './refusals';

export const signUpBody = z
  .strictObject({ givenName: personName, familyName: personName, email, password: newPassword, language, consent })
  .meta({ id: 'SignUp' });

export const accountView = z
  .strictObject({ givenName: z.string(), familyName: z.string(), email: z.string(), language, createdAt: z.iso.datetime() })
  .meta({ id: 'Account' });

/** Whoever has no session yet: the answers never tell whether an address is known. */
export const openingRoutes = routes({
  signUp: {
    method: 'POST',
    path: '/account',
    policy: 'public',
    unitOfWork: 'own',
    body: signUpBody,
    answer: done,
    refusals: { ...passwordRefusals, ...tooMany },
  },
  resend: {
    method: 'POST',
    path: '/account/confirmation/mail',
    policy: 'public',
    unitOfWork: 'own',
    body: z.strictObject({ email }),
    answer: done,
    refusals: tooMany,
  },
  confirm: {
    method: 'POST',
    path: '/account/confirmation',
    policy: 'public',
    unitOfWork: 'own',
    body: z.strictObject({ token }),
    answer: done,
    refusals: { ...tokenRefusals, ...tooMany },
  },
  askReset: {
    method: 'POST',
    path: '/account/password/reset-mail',
    policy: 'public',
    unitOfWork: 'own',
    body: z.strictObject({ email }),
    answer: done,
    refusals: tooMany,
  },
  choosePassword: {
    method: 'POST',
    path: '/account/password/reset',
    policy: 'public',
    unitOfWork: 'own',
    body: z.strictObject({ token, password: newPassword }),
    answer: done,
    refusals: { ...tokenRefusals, ...passwordRefusals, ...tooMany },
  },
});

export const accountRoutes = routes({
  view: { method: 'GET', path: '/account', policy: 'signed-in', answer: accountView },
  rename: {
    method: 'PUT',
    path: '/account/name',
    policy: 'signed-in',
    body: z.strictObject({ givenName: personName, familyName: personName }),
    answer: accountView,
  },
  speak: { method: 'PUT', path: '/account/language', policy: 'signed-in', body: z.strictObject({ language }), answer: accountView },
  changePassword: {
    method: 'PUT',
    path: '/account/password',
    policy: 'signed-in',
    unitOfWork: 'own',
    body: z.strictObject({ current: givenPassword, password: newPassword }),
    answer: done,
    refusals: { 'password-wrong': 403, ...passwordRefusals, ...tooMany },
  },
  /** For good: the answer is the last thing this account is told. */
  erase: {
    method: 'POST',
    path: '/account/erasure',
    policy: 'signed-in',
    unitOfWork: 'own',
    body: z.strictObject({ password: givenPassword }),
    answer: done,
    refusals: { 'password-wrong': 403, 'roles-held': 409, ...tooMany },
  },
  download: { method: 'GET', path: '/account/data', policy: 'signed-in', media: 'application/json', answer: fileAnswer },
});
