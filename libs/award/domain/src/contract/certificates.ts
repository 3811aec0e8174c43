import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { outcomes } from '../deliberation';
import { disclosureLevels, documentKinds } from '../disclosure';
import { standings } from '../standing';
import { bilingual, oneCertificate } from './parts';

/** What its holder sees of one. */
export const certificateView = z
  .strictObject({
    id: z.uuid(),
    number: z.string(),
    title: bilingual,
    course: bilingual,
    issuer: z.string(),
    awardedOn: z.iso.date(),
    state: z.enum(standings),
    validUntil: z.iso.date().nullable(),
    /** The last step somebody took, with the reason its holder may read. */
    changed: z.strictObject({ at: z.iso.datetime(), reason: z.string() }).nullable(),
    /** Whether whoever has the code and the name gets an answer. */
    shared: z.boolean(),
    /** Files taken of it may bear the signature of a key that was lost: they are to be taken anew. */
    touched: z.boolean(),
    code: z.string(),
    familyName: z.string(),
  })
  .meta({ id: 'Certificate' });

export type CertificateView = z.output<typeof certificateView>;

/** What a jury decided of the reader's own file. */
export const settledView = z
  .strictObject({ course: bilingual, outcome: z.enum(outcomes), reason: z.string(), settledOn: z.iso.date() })
  .meta({ id: 'SettledFile' });

const lead = { roles: ['programme-lead'] } as const;
const name = z.string().trim().max(300);
const reason = z.string().trim().min(1).max(1000);

/** Which paper of it: by default the one to hand to an employer. */
const paper = z.strictObject({
  kind: z.enum(documentKinds).default('certificate'),
  level: z.coerce.number().pipe(z.literal(disclosureLevels)).default(1),
  language: z.enum(['fr', 'en']).optional(),
  unit: z.string().max(40).default(''),
});

const standingRefusals = {
  'certificate-already-revoked': 409,
  'certificate-superseded': 409,
  'certificate-not-provisional': 409,
  'certificate-not-suspended': 409,
  'certificate-suspended': 409,
} as const;

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
    unitOfWork: 'own',
    query: paper,
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
  standing: {
    method: 'POST',
    path: '/certificates/:certificate/standing',
    policy: lead,
    params: oneCertificate,
    body: z.strictObject({ step: z.enum(['confirmed', 'suspended', 'reinstated', 'revoked']), reason }),
    answer: z.strictObject({ state: z.enum(standings) }),
    refusals: { 'certificate-unknown': 404, 'changed-meanwhile': 409, ...standingRefusals },
  },
  issue: {
    method: 'POST',
    path: '/awards/:award/certificate',
    policy: lead,
    params: z.strictObject({ award: z.uuid() }),
    body: z.strictObject({ givenName: name, familyName: name.min(1), reason }),
    answer: z.strictObject({ award: z.uuid() }),
    refusals: {
      'award-unknown': 404,
      'certificate-unknown': 404,
      'certificate-in-preparation': 409,
      'name-not-printable': 422,
      'changed-meanwhile': 409,
      ...standingRefusals,
    },
  },
});
