import { routes } from '#kernel/contract';
import * as z from 'zod';

/** What may wait for a learner, a trainer or a lead. */
export const trainingWaitingCodes = [
  'sign-now',
  'next-session',
  'open-signing',
  'countersign',
  'record-results',
  'sessions-without-trainer',
  'signatures-missing',
  'timetable-missing',
] as const;

export const waitingRoutes = routes({
  training: {
    method: 'GET',
    path: '/training/waiting',
    policy: 'signed-in',
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          code: z.enum(trainingWaitingCodes),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
          link: z.string(),
          due: z.iso.date().nullable(),
        }),
      ),
    }),
  },
});
