import { routes } from '#kernel/contract';
import * as z from 'zod';

export const placementWaitingCodes = ['sign-agreement', 'note-hours', 'correct-hours', 'prepare-agreement', 'sign-as-programme', 'signatures-missing'] as const;

export const waitingRoutes = routes({
  placement: {
    method: 'GET',
    path: '/placement/waiting',
    policy: 'signed-in',
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          code: z.enum(placementWaitingCodes),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
          link: z.string(),
          due: z.iso.date().nullable(),
        }),
      ),
    }),
  },
});
