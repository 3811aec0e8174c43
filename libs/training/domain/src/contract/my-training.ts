import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { enrolmentStages } from '../cohort';
import { bilingual, enrolmentParams, fraction, halfDay, resultView, sessionView, threshold, unitView } from './parts';

export const myHalfDay = z
  .strictObject({ ...sessionView.shape, startsAt: z.iso.datetime(), endsAt: z.iso.datetime(), halfDay, maySign: z.boolean() })
  .meta({ id: 'MyHalfDay' });

export const myTraining = z
  .strictObject({
    enrolment: z.uuid(),
    stage: z.enum(enrolmentStages),
    cohortTitle: z.string(),
    edition: bilingual,
    timeZone: z.string(),
    today: z.iso.date(),
    marginMinutes: z.int(),
    units: z.array(unitView),
    sessions: z.array(myHalfDay),
    attendance: fraction,
    threshold,
    results: z.array(resultView),
  })
  .meta({ id: 'MyTraining' });

export const myTrainingRoutes = routes({
  show: { method: 'GET', path: '/my-training', policy: 'signed-in', answer: z.strictObject({ items: z.array(myTraining) }) },
  calendar: {
    method: 'GET',
    path: '/my-training/:enrolment/calendar',
    policy: 'signed-in',
    params: enrolmentParams,
    query: z.strictObject({ language: z.enum(['fr', 'en']).default('fr') }),
    media: 'text/calendar',
    answer: fileAnswer,
    refusals: { 'enrolment-unknown': 404 },
  },
});
