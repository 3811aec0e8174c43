import { routes } from '#kernel/contract';
import * as z from 'zod';
import { deliveryKinds } from '../webhook';
import { unknownEmployer } from './parts';

export const deliveryFaults = [
  'address-malformed',
  'address-not-https',
  'address-not-public',
  'name-unknown',
  'unreachable',
  'too-slow',
  'too-large',
  'answered',
] as const;

/** One message to the employer's address, and how it went. */
export const deliveryView = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(deliveryKinds),
    writtenAt: z.iso.datetime(),
    attempts: z.number().int(),
    state: z.enum(['waiting', 'delivered', 'given-up']),
    /** What the address answered last. */
    status: z.number().int().nullable(),
    /** `answered`: it answered, but not with success. */
    fault: z.enum(deliveryFaults).nullable(),
  })
  .meta({ id: 'Delivery' });

export type DeliveryView = z.output<typeof deliveryView>;

export const webhookView = z
  .strictObject({
    address: z.string(),
    setAt: z.iso.datetime(),
    /** Switched off after messages that nobody took. */
    disabledAt: z.iso.datetime().nullable(),
    formerSecretUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Webhook' });

export type WebhookView = z.output<typeof webhookView>;

const unknownWebhook = { 'webhook-unknown': 404 } as const;
const secretTold = z.strictObject({ secret: z.string() });

export const employerWebhookRoutes = routes({
  look: {
    method: 'GET',
    path: '/employer/webhook',
    policy: 'signed-in',
    answer: z.strictObject({ webhook: webhookView.nullable(), deliveries: z.array(deliveryView) }),
  },
  /** Sets or changes the address; a new one comes with a new secret, told this once, and is switched on. */
  set: {
    policy: 'signed-in',
    unitOfWork: 'own',
    method: 'PUT',
    path: '/employer/webhook',
    body: z.strictObject({ address: z.string().trim().min(1).max(2000) }),
    answer: secretTold,
    refusals: { ...unknownEmployer, 'address-malformed': 422, 'address-not-https': 422, 'address-not-public': 422 },
  },
  /** Another secret, told this once; the former one signs too for a day. */
  rotate: { method: 'POST', policy: 'signed-in', secret: true, path: '/employer/webhook/secret', answer: secretTold, refusals: unknownWebhook },
  ping: { method: 'POST', path: '/employer/webhook/ping', policy: 'signed-in', answer: z.strictObject({ delivery: z.uuid() }), refusals: unknownWebhook },
  remove: { method: 'DELETE', path: '/employer/webhook', policy: 'signed-in', answer: z.strictObject({}), refusals: unknownWebhook },
});
