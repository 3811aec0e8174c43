import { routes } from '#kernel/contract';
import * as z from 'zod';

/** What waits for the reader in this context, as message codes with their inputs. */
export const awardWaiting = z
  .strictObject({
    items: z.array(
      z.strictObject({
        code: z.enum(['deliberation-to-attend', 'deliberation-to-decide', 'name-to-print', 'certificate-ready']),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
        link: z.string(),
        due: z.iso.date().optional(),
      }),
    ),
  })
  .meta({ id: 'AwardWaiting' });

export const awardWaitingRoutes = routes({ mine: { method: 'GET', path: '/award/waiting', policy: 'signed-in', answer: awardWaiting } });
