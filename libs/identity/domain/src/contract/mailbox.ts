import { routes } from '#kernel/contract';
import * as z from 'zod';

const writtenMail = z.strictObject({ id: z.uuid(), to: z.string(), subject: z.string(), writtenAt: z.iso.datetime() });

/** The mailbox of a demo, where one visitor plays everybody. Elsewhere it answers as if it were not there. */
export const mailboxRoutes = routes({
  list: {
    method: 'GET',
    path: '/mailbox',
    policy: 'public',
    unitOfWork: 'own',
    query: z.strictObject({ to: z.string().max(320).optional() }),
    /** The last hundred mails, newest first, and everybody who ever got one. */
    answer: z.strictObject({ items: z.array(writtenMail), addresses: z.array(z.strictObject({ address: z.string(), count: z.number().int() })) }),
    refusals: { 'mailbox-closed': 404 },
  },
  open: {
    method: 'GET',
    path: '/mailbox/:mail',
    policy: 'public',
    unitOfWork: 'own',
    params: z.strictObject({ mail: z.uuid() }),
    answer: writtenMail.extend({ text: z.string(), link: z.string().nullable() }),
    refusals: { 'mailbox-closed': 404, 'mail-unknown': 404 },
  },
});
