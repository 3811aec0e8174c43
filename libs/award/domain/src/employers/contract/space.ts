import { routes } from '#kernel/contract';
import * as z from 'zod';
import { employerName, unknownEmployer } from './parts';

/** The reader's own space, and how much is in it. */
export const employerView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    openedAt: z.iso.datetime(),
    checks: z.number().int(),
    /** Keys that still open. */
    keys: z.number().int(),
    follows: z.number().int(),
    webhook: z.enum(['none', 'on', 'off']),
  })
  .meta({ id: 'Employer' });

export type EmployerView = z.output<typeof employerView>;

const named = z.strictObject({ name: employerName });

export const employerRoutes = routes({
  /** Null for somebody who never opened one. */
  look: { method: 'GET', path: '/employer', policy: 'signed-in', answer: z.strictObject({ employer: employerView.nullable() }) },
  open: { method: 'POST', path: '/employer', policy: 'signed-in', body: named, answer: employerView, refusals: { 'employer-exists': 409 } },
  rename: { method: 'PUT', path: '/employer', policy: 'signed-in', body: named, answer: employerView, refusals: unknownEmployer },
});
