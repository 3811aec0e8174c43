import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';

const lang = z.enum(['fr', 'en']).optional().catch(undefined);
const page = { policy: 'public', media: 'text/html', page: true, unitOfWork: 'own', answer: fileAnswer, query: z.looseObject({ lang }) } as const;

/** A handful of certificates at once, for whoever has no account: no script needed, nothing kept. */
export const visitorListRoutes = routes({
  form: { ...page, method: 'GET', path: '/verify/many' },
  check: { ...page, method: 'POST', path: '/verify/many', body: z.strictObject({ list: z.string().max(20_000).default('') }) },
});
