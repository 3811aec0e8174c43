import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { bilingual, cohortParams, half, halfDay, personName, threshold, unitView, unknownCohort } from './parts';

const staff = { roles: ['programme-lead', 'secretary'] } as const;
const wholeMinutes = z.int().nonnegative();

export const signal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('silent'), count: z.int(), returned: z.boolean() }),
  z.strictObject({ kind: z.literal('signatures'), count: z.int() }),
  z.strictObject({ kind: z.literal('behind'), followed: wholeMinutes, planned: wholeMinutes, percent: z.int(), placeholder: z.boolean() }),
  z.strictObject({ kind: z.literal('result-missing'), units: z.array(z.string()).readonly() }),
]);

export const personProgress = z
  .strictObject({
    enrolment: z.uuid(),
    ...personName.shape,
    /** One per session, in the same order. */
    halfDays: z.array(halfDay),
    present: z.int(),
    counted: z.int(),
    missing: z.int(),
    justified: z.int(),
    absent: z.int(),
    belowThreshold: z.boolean(),
    /** One per unit, in the same order: acquired, not yet, or null while nothing is known. */
    acquired: z.array(z.boolean().nullable()),
    marks: z.array(z.string().nullable()),
    signals: z.array(signal),
  })
  .meta({ id: 'PersonProgress' });

export const weekOfHours = z.strictObject({
  week: z.int(),
  planned: wholeMinutes,
  followed: z.strictObject({ lowest: wholeMinutes, median: wholeMinutes, highest: wholeMinutes }).optional(),
});

export const progressView = z
  .strictObject({
    cohort: z.strictObject({ id: z.uuid(), title: z.string(), edition: bilingual, timeZone: z.string() }),
    at: z.iso.datetime(),
    week: z.int().nullable(),
    weeks: z.int(),
    threshold,
    sessions: z.array(z.strictObject({ id: z.uuid(), unit: z.string(), day: z.iso.date(), half, past: z.boolean() })),
    units: z.array(unitView),
    people: z.array(personProgress),
    hours: z.array(weekOfHours),
    figures: z.strictObject({ enrolled: z.int(), present: z.int(), counted: z.int(), missingSignatures: z.int() }),
  })
  .meta({ id: 'CohortProgress' });

export const progressRoutes = routes({
  show: { method: 'GET', path: '/cohorts/:cohort/progress', policy: staff, params: cohortParams, answer: progressView, refusals: unknownCohort },
  table: {
    method: 'GET',
    path: '/cohorts/:cohort/progress.csv',
    policy: staff,
    params: cohortParams,
    query: z.strictObject({ language: z.enum(['fr', 'en']).default('fr') }),
    media: 'text/csv',
    answer: fileAnswer,
    refusals: unknownCohort,
  },
});
