import { fileAnswer, routes } from '#kernel/contract';
import * as z from 'zod';
import { disclosureLevels, documentKinds } from '../disclosure';
import { certificateView } from './certificates';
import { bilingual, oneCertificate } from './parts';

const level = z.literal(disclosureLevels);
const atLevel = z.strictObject({ level: z.coerce.number().pipe(level).default(1) });
const day = z.iso.date();
const minutes = z.number().optional();

const disclosedView = z
  .strictObject({
    level,
    issuer: z.string(),
    year: z.string(),
    validUntil: day.nullable(),
    printed: z
      .strictObject({
        holder: z.string(),
        title: bilingual,
        course: bilingual,
        minutes,
        qualification: bilingual.optional(),
        startedOn: day.optional(),
        endedOn: day.optional(),
        awardedOn: day,
        number: z.string(),
      })
      .optional(),
    programme: z.string().optional(),
    results: z
      .strictObject({
        units: z
          .array(z.strictObject({ code: z.string(), title: bilingual, minutes, result: z.enum(['passed', 'failed']).optional(), mark: z.string().optional() }))
          .readonly(),
        competencies: z.array(bilingual).readonly(),
        internshipMinutes: minutes,
        attendancePercent: z.number().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Disclosed' });

/** All that a holder needs to decide what to show of one certificate. */
export const holderView = z
  .strictObject({
    certificate: certificateView,
    language: z.enum(['fr', 'en']),
    /** What each level tells, from 0 to 3. */
    levels: z.array(disclosedView).readonly(),
    papers: z.array(z.strictObject({ kind: z.enum(documentKinds), level, unit: z.string(), title: bilingual.nullable() })).readonly(),
  })
  .meta({ id: 'HolderCertificate' });

export type HolderView = z.output<typeof holderView>;

const file = { method: 'GET', policy: 'signed-in', unitOfWork: 'own', params: oneCertificate, query: atLevel, answer: fileAnswer } as const;
const refusals = { 'certificate-unknown': 404 } as const;

/** For the holder alone: staff of the organisation reach none of these. */
export const holderRoutes = routes({
  view: { method: 'GET', path: '/certificates/:certificate', policy: 'signed-in', params: oneCertificate, answer: holderView, refusals },
  credential: { ...file, path: '/certificates/:certificate/credential', media: 'application/vc', refusals },
  badgePng: { ...file, path: '/certificates/:certificate/badge.png', media: 'image/png', refusals },
  badgeSvg: { ...file, path: '/certificates/:certificate/badge.svg', media: 'image/svg+xml', refusals },
});
