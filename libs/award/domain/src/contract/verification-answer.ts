import * as z from 'zod';
import { bilingual } from './parts';

const shown = z.strictObject({
  holder: z.strictObject({ givenName: z.string(), familyName: z.string() }),
  title: bilingual,
  course: bilingual,
  minutes: z.number().int().optional(),
  level: bilingual.optional(),
  startedOn: z.iso.date().optional(),
  endedOn: z.iso.date().optional(),
  awardedOn: z.iso.date(),
  number: z.string(),
  issuer: z.strictObject({ name: z.string(), place: z.string() }),
});

/**
 * `unknown` stands alike for a code nobody printed, a name misspelt and a certificate its holder does not show.
 * `expired`, `revoked`, `suspended` and `superseded` are authentic, and no longer proof of anything.
 */
export const verificationAnswer = z
  .discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('valid'), certificate: shown, validUntil: z.iso.date().nullable(), provisional: z.boolean() }),
    z.strictObject({ answer: z.literal('expired'), certificate: shown, validUntil: z.iso.date() }),
    z.strictObject({ answer: z.enum(['revoked', 'suspended', 'superseded']), since: z.iso.datetime(), issuer: z.string() }),
    z.strictObject({ answer: z.literal('unknown') }),
  ])
  .meta({ id: 'VerificationAnswer' });

export type VerificationAnswer = z.output<typeof verificationAnswer>;

export const answerExample: VerificationAnswer = {
  answer: 'valid',
  certificate: {
    holder: { givenName: 'Yasmine', familyName: 'Abdi' },
    title: { fr: 'Attestation de réussite', en: 'Attestation of success' },
    course: { fr: 'Formation professionnelle', en: 'Professional training' },
    minutes: 11040,
    awardedOn: '2026-07-03',
    number: '2026-0131',
    issuer: { name: 'Coopérative des Deux-Rives', place: 'Montréal' },
  },
  validUntil: null,
  provisional: false,
};
