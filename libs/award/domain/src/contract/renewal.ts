import { type Minutes, minutes } from '#kernel';
import { routes } from '#kernel/contract';
import * as z from 'zod';
import { bilingual, oneCertificate } from './parts';

const wholeMinutes = z.int().positive().max(60_000);

export const activityView = z
  .strictObject({
    id: z.uuid(),
    category: z.string(),
    title: z.string(),
    doneOn: z.iso.date(),
    minutes: z.int(),
    state: z.enum(['declared', 'accepted', 'refused']),
    reason: z.string(),
  })
  .meta({ id: 'ContinuingEducation' });

export type ActivityView = z.output<typeof activityView>;

export const renewalView = z
  .strictObject({
    certificate: z.uuid(),
    holder: z.string(),
    number: z.string(),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    stage: z.enum(['early', 'open', 'late']),
    complete: z.boolean(),
    hours: z.array(z.strictObject({ code: z.string(), title: bilingual, required: z.int(), accepted: z.int(), declared: z.int() })),
    activities: z.array(activityView),
  })
  .meta({ id: 'Renewal' });

export type RenewalView = z.output<typeof renewalView>;

const lead = { roles: ['programme-lead'] } as const;
const oneActivity = z.strictObject({ activity: z.uuid() });

/** How an award that ends is taken up again: hours its holder writes down, somebody accepts, and a new paper. */
export const renewalRoutes = routes({
  one: {
    method: 'GET',
    path: '/certificates/:certificate/renewal',
    policy: 'signed-in',
    params: oneCertificate,
    // Null: this award has no end, or its edition no rule for taking it up again.
    answer: z.strictObject({ renewal: renewalView.nullable() }),
    refusals: { 'certificate-unknown': 404 },
  },
  all: { method: 'GET', path: '/renewals', policy: { roles: ['programme-lead', 'secretary'] }, answer: z.strictObject({ items: z.array(renewalView) }) },
  declare: {
    method: 'POST',
    path: '/certificates/:certificate/activities',
    policy: 'signed-in',
    params: oneCertificate,
    body: z.strictObject({
      category: z.string().min(1).max(40),
      title: z.string().trim().min(1).max(300),
      doneOn: z.iso.date(),
      minutes: wholeMinutes.transform((value): Minutes => minutes(value)),
    }),
    answer: z.strictObject({ id: z.uuid() }),
    refusals: { 'certificate-unknown': 404, 'renewal-not-foreseen': 409, 'category-unknown': 422, 'activity-outside-period': 422 },
  },
  withdraw: {
    method: 'DELETE',
    path: '/activities/:activity',
    policy: 'signed-in',
    params: oneActivity,
    answer: z.strictObject({}),
    refusals: { 'activity-unknown': 404 },
  },
  decide: {
    method: 'PUT',
    path: '/activities/:activity/decision',
    policy: lead,
    params: oneActivity,
    body: z.strictObject({ accepted: z.boolean(), reason: z.string().trim().max(1000).default('') }),
    answer: activityView,
    refusals: { 'activity-unknown': 404, 'activity-decided': 409, 'reason-missing': 422 },
  },
  renew: {
    method: 'POST',
    path: '/certificates/:certificate/renewal',
    policy: lead,
    params: oneCertificate,
    answer: z.strictObject({ validUntil: z.iso.date() }),
    refusals: {
      'certificate-unknown': 404,
      'renewal-not-foreseen': 409,
      'renewal-too-early': 409,
      'renewal-incomplete': 409,
      'certificate-in-preparation': 409,
      'certificate-already-revoked': 409,
      'certificate-superseded': 409,
      'certificate-not-provisional': 409,
      'certificate-not-suspended': 409,
      'certificate-suspended': 409,
      'changed-meanwhile': 409,
    },
  },
});
