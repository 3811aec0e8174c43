import * as z from 'zod';
import { languages } from '../messages';
import { roles } from '../principal';
import { routes } from './route';

/** Who is signed in, for the shell of the page: whatever a page must know before it asks for anything else. */
export const sessionView = z
  .strictObject({
    /** Null for a visitor. */
    account: z.strictObject({ id: z.uuid(), givenName: z.string(), familyName: z.string(), email: z.string(), language: z.enum(languages) }).nullable(),
    /** The organisations the person works for, by name; empty for a candidate or learner. */
    memberships: z.array(z.strictObject({ organisation: z.uuid(), name: z.string(), timeZone: z.string(), roles: z.array(z.enum(roles)) })),
  })
  .meta({ id: 'Session' });

export type SessionView = z.output<typeof sessionView>;

export const sessionRoutes = routes({
  look: { method: 'GET', path: '/session', policy: 'public', answer: sessionView },
});
