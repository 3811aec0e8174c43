import { routes } from '#kernel/contract';
import * as z from 'zod';
import { keyLife, longestKeyLabel } from '../employer-key';
import { unknownEmployer } from './parts';

/** A key without the key: that is told once. */
export const employerKeyView = z
  .strictObject({
    id: z.uuid(),
    label: z.string(),
    /** How the key begins. */
    prefix: z.string(),
    madeAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedOn: z.iso.date().nullable(),
    withdrawnAt: z.iso.datetime().nullable(),
    state: z.enum(['open', 'expired', 'withdrawn']),
    /** Lines asked today (UTC). */
    today: z.number().int(),
  })
  .meta({ id: 'EmployerKey' });

export type EmployerKeyView = z.output<typeof employerKeyView>;

export const employerKeyRoutes = routes({
  list: { method: 'GET', path: '/employer/keys', policy: 'signed-in', answer: z.strictObject({ items: z.array(employerKeyView) }) },
  make: {
    method: 'POST',
    path: '/employer/keys',
    policy: 'signed-in',
    secret: true,
    body: z.strictObject({
      label: z.string().trim().min(1).max(longestKeyLabel),
      days: z.number().int().min(1).max(keyLife.longestDays).default(keyLife.standardDays),
    }),
    answer: z.strictObject({ id: z.uuid(), key: z.string() }),
    refusals: { ...unknownEmployer, 'too-many-keys': 409 },
  },
  withdraw: {
    method: 'DELETE',
    path: '/employer/keys/:key',
    policy: 'signed-in',
    params: z.strictObject({ key: z.uuid() }),
    answer: z.strictObject({}),
    refusals: { 'key-unknown': 404 },
  },
});
