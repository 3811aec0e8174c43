import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { standings } from '../standing';

export const awardStates = ['in-preparation', 'name-not-printable', ...standings] as const;
export type AwardState = (typeof awardStates)[number];

/** By what the register can be put in order; `awarded` is the order of the numbers. */
export const awardOrders = ['awarded', 'holder', 'cohort'] as const;
export type AwardOrder = (typeof awardOrders)[number];

/** One award of the organisation, and what became of its certificate. */
export const awardLine = z
  .strictObject({
    award: z.uuid(),
    number: z.string(),
    holder: z.string(),
    cohort: z.string(),
    awardedOn: z.iso.date(),
    state: z.enum(awardStates),
    certificate: z.uuid().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'AwardLine' });

export type AwardLine = z.output<typeof awardLine>;

const staff = { roles: ['programme-lead', 'secretary'] } as const;

/** Which awards, in which order. `search` is found in a name, whatever its accents, or in a number. */
const wanted = {
  search: z.string().trim().max(100).optional(),
  deliberation: z.uuid().optional(),
  state: z.enum(awardStates).optional(),
  order: z.enum(awardOrders).default('awarded'),
  descending: z.stringbool().default(true),
};

export const awardRoutes = routes({
  list: {
    method: 'GET',
    path: '/awards',
    policy: staff,
    query: z.strictObject({
      ...wanted,
      cursor: z
        .string()
        .regex(/^\d{1,7}$/)
        .optional(),
    }),
    answer: z.strictObject({ items: z.array(awardLine), next: z.string().nullable() }),
  },
  /** The cohorts that awards came from, to choose one. */
  cohorts: {
    method: 'GET',
    path: '/awards/cohorts',
    policy: staff,
    answer: z.strictObject({ items: z.array(z.strictObject({ deliberation: z.uuid(), cohort: z.string() })) }),
  },
  export: {
    method: 'GET',
    path: '/awards.csv',
    policy: staff,
    query: z.strictObject({ ...wanted, language: z.enum(['fr', 'en']) }),
    media: 'text/csv',
    answer: fileAnswer,
  },
});
