import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { answerExample, verificationAnswer } from './verification-answer';

const lang = z.enum(['fr', 'en']).optional().catch(undefined);
const typed = z.string().max(400).default('');
const oneCode = z.strictObject({ code: z.string().max(100) });
const page = { policy: 'public', media: 'text/html', page: true, unitOfWork: 'own', answer: fileAnswer } as const;
const busy = { 'too-many-requests': 429, unavailable: 503 } as const;
const lean = { policy: 'public', lean: true, unitOfWork: 'own', answer: verificationAnswer, refusals: busy } as const;

/** Pages for whoever holds a certificate in hand: no account, no script needed, nothing kept. The same answers for programs. */
export const verificationRoutes = routes({
  form: { ...page, method: 'GET', path: '/verify', query: z.looseObject({ lang }) },
  check: { ...page, method: 'POST', path: '/verify', query: z.looseObject({ lang }), body: z.strictObject({ code: typed, name: typed }) },
  /** For browsers without script: the file comes here (`multipart/form-data`), is judged and forgotten. */
  file: { ...page, method: 'POST', path: '/verify/file', query: z.looseObject({ lang }) },
  style: { method: 'GET', path: '/verify.css', policy: 'public', media: 'text/css', page: true, unitOfWork: 'own', answer: fileAnswer },
  scanned: { ...page, method: 'GET', path: '/verify/:code', params: oneCode, query: z.looseObject({ lang, k: typed }) },
  ask: {
    ...lean,
    method: 'POST',
    path: '/verify',
    query: z.strictObject({}),
    body: z.strictObject({ code: typed, name: typed }),
    example: { body: { code: '7QKM-4TRX-9HCW-2BPD', name: 'Abdi' }, answer: answerExample },
  },
  /** What the square on the paper opens; comes with an `ETag`, and nothing with 304 while the answer stays the same. */
  look: { ...lean, method: 'GET', path: '/verify/:code', params: oneCode, query: z.strictObject({ k: typed }), example: { answer: answerExample } },
  /** All that a browser needs to judge a file by itself: who is believed, with which keys. */
  world: { method: 'GET', path: '/verification/world', policy: 'public', unitOfWork: 'own', media: 'application/json', answer: fileAnswer },
  /** One public document of a foreign issuer, fetched by us because a browser may not; only where the house allows it. */
  foreign: {
    method: 'POST',
    path: '/verification/foreign',
    policy: 'public',
    unitOfWork: 'own',
    body: z.strictObject({ address: z.string().max(2000) }),
    answer: z.strictObject({ document: z.looseObject({}) }),
    refusals: { 'foreign-not-allowed': 403, 'foreign-not-reached': 422, 'too-many-requests': 429 },
  },
});
