import { routes, sessionView } from '#kernel/contract';
import * as z from 'zod';
import { done, email, givenPassword } from './fields';
import { tooMany } from './refusals';

export const signInBody = z.strictObject({ email, password: givenPassword }).meta({ id: 'SignIn' });

export const openSession = z.strictObject({
  id: z.uuid(),
  browser: z.string(),
  system: z.string(),
  openedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  /** The one that asks. */
  current: z.boolean(),
});

const oneSession = z.strictObject({ session: z.uuid() });

export const signInRoutes = routes({
  signIn: {
    method: 'POST',
    path: '/session',
    policy: 'public',
    unitOfWork: 'own',
    body: signInBody,
    answer: sessionView,
    refusals: { 'sign-in-refused': 401, 'email-not-confirmed': 403, ...tooMany },
  },
  signOut: { method: 'DELETE', path: '/session', policy: 'public', answer: done },
  sessions: { method: 'GET', path: '/account/sessions', policy: 'signed-in', answer: z.strictObject({ items: z.array(openSession) }) },
  endSession: {
    method: 'DELETE',
    path: '/account/sessions/:session',
    policy: 'signed-in',
    params: oneSession,
    answer: done,
    refusals: { 'session-unknown': 404 },
  },
  endOthers: { method: 'DELETE', path: '/account/sessions', policy: 'signed-in', answer: done },
});
