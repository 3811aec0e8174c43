import { routes } from '#kernel/contract';
import * as z from 'zod';
import { cancellationReasons } from '../training-session';
import type { TimetableRefusal } from '../timetable';
import { cohortParams, half, onlineLink, personName, place, sessionParams, sessionView, time, unitCode, unknownCohort, unknownSession } from './parts';

const lead = { roles: ['programme-lead'] } as const;
const hours = z.strictObject({ from: time, to: time });

export const timetableWish = z
  .strictObject({
    days: z.array(z.iso.date()).min(1).max(60),
    times: z.strictObject({ am: hours, pm: hours }),
    place,
    onlineLink,
    trainer: z.uuid().nullable(),
  })
  .meta({ id: 'TimetableWish' });

export const sessionWish = z
  .strictObject({ unit: unitCode, day: z.iso.date(), half, from: time, to: time, place, onlineLink, trainer: z.uuid().nullable() })
  .meta({ id: 'SessionWish' });

export const timetableView = z
  .strictObject({
    timeZone: z.string(),
    items: z.array(sessionView),
    trainers: z.array(z.strictObject({ account: z.uuid(), ...personName.shape })),
  })
  .meta({ id: 'Timetable' });

const planning = {
  'days-repeated': 422,
  'too-few-half-days': 422,
  'times-impossible': 422,
  'nothing-to-plan': 409,
  'place-missing': 422,
} as const satisfies Record<TimetableRefusal, number>;

const placing = {
  'unit-unknown': 422,
  'trainer-unknown': 422,
  'times-impossible': 422,
  'place-missing': 422,
  'cohort-busy': 409,
  'trainer-busy': 409,
  'place-busy': 409,
} as const;

export const timetableRoutes = routes({
  show: {
    method: 'GET',
    path: '/cohorts/:cohort/timetable',
    policy: { roles: ['programme-lead', 'secretary'] },
    params: cohortParams,
    answer: timetableView,
    refusals: unknownCohort,
  },
  plan: {
    method: 'POST',
    path: '/cohorts/:cohort/timetable',
    policy: lead,
    params: cohortParams,
    body: timetableWish,
    answer: timetableView,
    refusals: { ...unknownCohort, ...placing, ...planning },
  },
  add: {
    method: 'POST',
    path: '/cohorts/:cohort/sessions',
    policy: lead,
    params: cohortParams,
    body: sessionWish,
    answer: timetableView,
    refusals: { ...unknownCohort, ...placing },
  },
  change: {
    method: 'PUT',
    path: '/sessions/:session',
    policy: lead,
    params: sessionParams,
    body: sessionWish,
    ifMatch: true,
    answer: timetableView,
    refusals: { ...unknownSession, ...placing, 'changed-meanwhile': 412, 'session-step-impossible': 409 },
  },
  cancel: {
    method: 'POST',
    path: '/sessions/:session/cancellation',
    policy: lead,
    params: sessionParams,
    body: z.strictObject({ reason: z.enum(cancellationReasons) }),
    answer: timetableView,
    refusals: { ...unknownSession, 'session-step-impossible': 409 },
  },
});
