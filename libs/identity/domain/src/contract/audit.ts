import { routes } from '#kernel/contract';
import * as z from 'zod';

export const auditLine = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  action: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  /** Name of whoever did it; null for the house itself or the holder of a link. */
  by: z.string().nullable(),
  byLink: z.boolean(),
});

const cursor = z.string().regex(/^\d{1,18}$/);
const page = z.strictObject({ items: z.array(auditLine), next: z.string().nullable() });

export const auditRoutes = routes({
  mine: { method: 'GET', path: '/account/audit', policy: 'signed-in', query: z.strictObject({ cursor: cursor.optional() }), answer: page },
  ofOrganisation: {
    method: 'GET',
    path: '/organisations/:organisation/audit',
    policy: { roles: ['administrator'] },
    params: z.strictObject({ organisation: z.uuid() }),
    query: z.strictObject({
      action: z
        .string()
        .regex(/^[a-z.-]{1,80}$/)
        .optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      cursor: cursor.optional(),
    }),
    /** `actions` are the ones found in this organisation's list, to choose from. */
    answer: page.extend({ actions: z.array(z.string()) }),
    refusals: { 'organisation-unknown': 404 },
  },
});
