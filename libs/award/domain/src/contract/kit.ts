import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';

/** What anybody may keep to check certificates when the house is gone. */
export const kitRoutes = routes({
  kit: {
    method: 'GET',
    path: '/issuers/:issuer/kit.zip',
    policy: 'public',
    page: true,
    unitOfWork: 'own',
    media: 'application/zip',
    params: z.strictObject({ issuer: z.string().max(64) }),
    answer: fileAnswer,
    refusals: { 'issuer-unknown': 404 },
  },
});
