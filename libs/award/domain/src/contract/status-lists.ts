import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';

/** Published for every verifier in the world: signed, and free of anything about anybody. */
export const statusListRoutes = routes({
  list: {
    method: 'GET',
    path: '/status/:list/:purpose',
    policy: 'public',
    page: true,
    unitOfWork: 'own',
    media: 'application/vc+ld+json',
    params: z.strictObject({ list: z.uuid(), purpose: z.enum(['revocation', 'suspension']) }),
    answer: fileAnswer,
    refusals: { 'list-unknown': 404 },
  },
});
