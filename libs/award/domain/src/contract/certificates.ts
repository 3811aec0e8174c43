import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { outcomes } from '../deliberation';
import { bilingual, oneCertificate } from './parts';

export const certificateStates = ['valid', 'revoked'] as const;

/** What its holder sees of one. */
export const certificateView = z
  .strictObject({
    id: z.uuid(),
    number: z.string(),
    title: bilingual,
    course: bilingual,
    issuer: z.string(),
    awardedOn: z.iso.date(),
    state: z.enum(certificateStates),
    revoked: z.strictObject({ at: z.iso.datetime(), reason: z.string() }).nullable(),
    /** Whether whoever has the code and the name gets an answer. */
    shared: z.boolean(),
    code: z.string(),
    familyName: z.string(),
  })
  .meta({ id: 'Certificate' });

export type CertificateView = z.output<typeof certificateView>;

/** One award of the organisation, and what became of its certificate. */
export const awardLine = z
  .strictObject({
    award: z.uuid(),
    number: z.string(),
    holder: z.string(),
    cohort: z.string(),
    awardedOn: z.iso.date(),
    state: z.enum(['in-preparation', 'name-not-printable', ...certificateStates]),
    certificate: z.uuid().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'AwardLine' });

export type AwardLine = z.output<typeof awardLine>;

/** What a jury decided of the reader's own file. */
export const settledView = z
  .strictObject({ course: bilingual, outcome: z.enum(outcomes), reason: z.string(), settledOn: z.iso.date() })
  .meta({ id: 'SettledFile' });

const staff = { roles: ['programme-lead', 'secretary'] } as const;
const lead = { roles: ['programme-lead'] } as const;
const name = z.string().trim().max(300);

export const certificateRoutes = routes({
  mine: {
    method: 'GET',
    path: '/certificates',
    policy: 'signed-in',
    answer: z.strictObject({ items: z.array(certificateView), settled: z.array(settledView) }),
  },
  document: {
    method: 'GET',
    path: '/certificates/:certificate/document',
    policy: 'signed-in',
    params: oneCertificate,
    media: 'application/pdf',
    answer: fileAnswer,
    refusals: { 'certificate-unknown': 404 },
  },
  share: {
    method: 'PUT',
    path: '/certificates/:certificate/sharing',
    policy: 'signed-in',
    params: oneCertificate,
    body: z.strictObject({ shared: z.boolean() }),
    answer: z.strictObject({ shared: z.boolean() }),
    refusals: { 'certificate-unknown': 404 },
  },
  awards: {
    method: 'GET',
    path: '/awards',
    policy: staff,
    query: z.strictObject({ cursor: z.string().max(100).optional() }),
    answer: z.strictObject({ items: z.array(awardLine), next: z.string().nullable() }),
  },
  revoke: {
    method: 'POST',
    path: '/certificates/:certificate/revocation',
    policy: lead,
    params: oneCertificate,
    body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
    answer: z.strictObject({ state: z.literal('revoked') }),
    refusals: { 'certificate-unknown': 404, 'certificate-already-revoked': 409 },
  },
  issue: {
    method: 'POST',
    path: '/awards/:award/certificate',
    policy: lead,
    params: z.strictObject({ award: z.uuid() }),
    body: z.strictObject({ givenName: name, familyName: name.min(1) }),
    answer: z.strictObject({ award: z.uuid() }),
    refusals: { 'award-unknown': 404, 'certificate-in-force': 409, 'name-not-printable': 422 },
  },
});
