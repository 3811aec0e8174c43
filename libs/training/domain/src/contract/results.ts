import { routes } from '#kernel/contract';
import { mark } from '#kernel';
import * as z from 'zod';
import { outcomes, type ResultRefusal, reviewReasons } from '../unit-result';
import { cohortParams, personName, resultView, sitting, unitCode, unitView, unknownCohort } from './parts';

const teachers = { roles: ['trainer', 'programme-lead'] } as const;

/** Out of 20, up to three decimals, with a point or a comma. */
export const markText = z
  .string()
  .trim()
  .regex(/^\d{1,2}([.,]\d{1,3})?$/)
  .refine((text) => mark(text) <= 20_000);

export const learnerResults = z.strictObject({ enrolment: z.uuid(), ...personName.shape, results: z.array(resultView) }).meta({ id: 'LearnerResults' });

export const resultsView = z
  .strictObject({
    cohortTitle: z.string(),
    today: z.iso.date(),
    units: z.array(unitView),
    secondSession: z.enum(['replace', 'best']),
    learners: z.array(learnerResults),
  })
  .meta({ id: 'CohortResults' });

const refusals = {
  'unit-unknown': 422,
  'unit-without-result': 422,
  'result-of-other-kind': 422,
  'mark-missing': 422,
  'first-sitting-missing': 409,
} as const satisfies Record<ResultRefusal, number>;

export const resultRoutes = routes({
  show: {
    method: 'GET',
    path: '/cohorts/:cohort/results',
    policy: { roles: ['trainer', 'programme-lead', 'secretary'] },
    params: cohortParams,
    answer: resultsView,
    refusals: unknownCohort,
  },
  record: {
    method: 'POST',
    path: '/cohorts/:cohort/results',
    policy: teachers,
    params: cohortParams,
    body: z.strictObject({
      enrolment: z.uuid(),
      unit: unitCode,
      sitting,
      outcome: z.enum(outcomes),
      mark: markText.nullable(),
      decidedOn: z.iso.date(),
      /** Needed when a result of that sitting already stands: it is superseded, never erased. */
      because: z.enum(reviewReasons).optional(),
    }),
    answer: resultsView,
    refusals: { ...unknownCohort, ...refusals, 'enrolment-unknown': 404, 'result-already-there': 409, 'date-to-come': 422 },
  },
});
