import { routes } from '#kernel/contract';
import * as z from 'zod';
import { waitingCodes } from '../waiting';
import { day } from './values';

const waiting = z.strictObject({
  code: z.enum(waitingCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.string(),
  due: day.exactOptional(),
});

export const admissionWaitingRoutes = routes({
  mine: { method: 'GET', path: '/admission/waiting', policy: 'signed-in', answer: z.strictObject({ items: z.array(waiting) }) },
});
