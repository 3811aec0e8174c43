import { routes } from '#kernel/contract';
import * as z from 'zod';
import { enrolmentStages } from '../cohort';
import { type EnrolmentRefusal, leavingReasons } from '../enrolment-steps';
import { bilingual, cohortParams, enrolmentParams, personName, unitView, unknownCohort } from './parts';

const title = z.string().trim().normalize('NFC').min(1).max(200);
const staff = { roles: ['programme-lead', 'secretary', 'trainer'] } as const;
const lead = { roles: ['programme-lead'] } as const;

export const cohortLine = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    edition: bilingual,
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    enrolled: z.int(),
    sessions: z.int(),
  })
  .meta({ id: 'CohortLine' });

export const cohortView = z
  .strictObject({
    id: z.uuid(),
    organisation: z.uuid(),
    title: z.string(),
    timeZone: z.string(),
    startsOn: z.iso.date().nullable(),
    edition: z.strictObject({ id: z.uuid(), title: bilingual }),
    units: z.array(unitView),
    mayLead: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Cohort' });

export const enrolmentView = z
  .strictObject({
    id: z.uuid(),
    account: z.uuid(),
    ...personName.shape,
    stage: z.enum(enrolmentStages),
    reason: z.enum(leavingReasons).nullable(),
    since: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'Enrolment' });

const enrolmentRefusals = { 'enrolment-step-impossible': 409, 'reason-missing': 422, 'not-your-step': 403 } as const satisfies Record<EnrolmentRefusal, number>;

export const cohortRoutes = routes({
  /** `editions`: what a lead may open a cohort on; empty for everybody else. */
  list: {
    method: 'GET',
    path: '/cohorts',
    policy: staff,
    answer: z.strictObject({ items: z.array(cohortLine), editions: z.array(z.strictObject({ id: z.uuid(), title: bilingual, inForceFrom: z.iso.date() })) }),
  },
  open: {
    method: 'POST',
    path: '/cohorts',
    policy: lead,
    body: z.strictObject({ organisation: z.uuid(), edition: z.uuid(), title }),
    answer: cohortView,
    refusals: { 'edition-unknown': 404, 'organisation-unknown': 404 },
  },
  show: { method: 'GET', path: '/cohorts/:cohort', policy: staff, params: cohortParams, answer: cohortView, refusals: unknownCohort },
  rename: {
    method: 'PATCH',
    path: '/cohorts/:cohort',
    policy: lead,
    params: cohortParams,
    body: z.strictObject({ title }),
    ifMatch: true,
    answer: cohortView,
    refusals: { ...unknownCohort, 'changed-meanwhile': 412 },
  },
  enrolments: {
    method: 'GET',
    path: '/cohorts/:cohort/enrolments',
    policy: staff,
    params: cohortParams,
    answer: z.strictObject({ items: z.array(enrolmentView) }),
    refusals: unknownCohort,
  },
  /** Somebody whose place was postponed goes on in another cohort of the same edition. */
  transfer: {
    method: 'POST',
    path: '/enrolments/:enrolment/transfer',
    policy: lead,
    params: enrolmentParams,
    body: z.strictObject({ cohort: z.uuid() }),
    ifMatch: true,
    answer: enrolmentView,
    refusals: {
      'enrolment-unknown': 404,
      ...unknownCohort,
      'changed-meanwhile': 412,
      'enrolment-not-postponed': 409,
      'other-edition': 409,
      'already-enrolled-there': 409,
    },
  },
  moveEnrolment: {
    method: 'POST',
    path: '/enrolments/:enrolment/stage',
    policy: lead,
    params: enrolmentParams,
    body: z.strictObject({ stage: z.enum(enrolmentStages), reason: z.enum(leavingReasons).optional() }),
    ifMatch: true,
    answer: enrolmentView,
    refusals: { 'enrolment-unknown': 404, 'changed-meanwhile': 412, ...enrolmentRefusals },
  },
});
