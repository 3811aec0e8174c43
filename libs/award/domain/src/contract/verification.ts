import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';

const lang = z.enum(['fr', 'en']).optional().catch(undefined);
const typed = z.string().max(400).default('');
const page = { policy: 'public', media: 'text/html', page: true, unitOfWork: 'own', answer: fileAnswer } as const;

/** Pages for whoever holds a certificate in hand: no account, no script, nothing kept. */
export const verificationRoutes = routes({
  form: { ...page, method: 'GET', path: '/verify', query: z.looseObject({ lang }) },
  check: { ...page, method: 'POST', path: '/verify', query: z.looseObject({ lang }), body: z.strictObject({ code: typed, name: typed }) },
  style: { method: 'GET', path: '/verify.css', policy: 'public', media: 'text/css', page: true, unitOfWork: 'own', answer: fileAnswer },
  scanned: { ...page, method: 'GET', path: '/verify/:code', params: z.strictObject({ code: z.string().max(100) }), query: z.looseObject({ lang, k: typed }) },
});
