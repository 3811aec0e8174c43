import { routes } from '#kernel/contract';
import * as z from 'zod';

/** Certificates of which something was signed with a key after it was lost. */
export const touchedPapersView = z
  .strictObject({
    total: z.int(),
    renewed: z.int(),
    items: z.array(
      z.strictObject({
        certificate: z.uuid(),
        holder: z.string(),
        number: z.string(),
        /** All of it was made anew. */
        renewed: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TouchedPapers' });

export type TouchedPapersView = z.output<typeof touchedPapersView>;

const path = '/issuing-keys/:key/papers';
const common = {
  policy: { roles: ['programme-lead'] },
  params: z.strictObject({ key: z.uuid() }),
  answer: touchedPapersView,
  refusals: { 'key-unknown': 404 },
} as const;

/** What a lost key leaves behind, and making it anew. */
export const touchedPapersRoutes = routes({
  view: { ...common, method: 'GET', path },
  progress: { ...common, method: 'GET', path: `${path}/progress`, stream: true, unitOfWork: 'own' },
  renew: { ...common, method: 'POST', path: `${path}/renewal`, refusals: { 'key-unknown': 404, 'key-not-compromised': 409 } },
});
