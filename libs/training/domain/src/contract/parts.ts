import * as z from 'zod';
import { absenceReasons, evidenceReasons, halfDays } from '../attendance';
import { outcomes, sittings } from '../unit-result';
import { halves, sessionStages } from '../training-session';

export const cohortParams = z.strictObject({ cohort: z.uuid() });
export const sessionParams = z.strictObject({ session: z.uuid() });
export const enrolmentParams = z.strictObject({ enrolment: z.uuid() });

/** Wall-clock time in the cohort's zone. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const unitCode = z.string().trim().min(1).max(60);
export const bilingual = z.strictObject({ fr: z.string(), en: z.string() });
export const place = z.string().trim().normalize('NFC').max(300);
export const onlineLink = z
  .url({ protocol: /^https$/ })
  .max(500)
  .nullable();

export const personName = z.strictObject({ givenName: z.string(), familyName: z.string() });
export const half = z.enum(halves);

export const unitView = z
  .strictObject({ code: z.string(), title: bilingual, halfDays: z.int().nonnegative(), result: z.enum(['passed', 'mark', 'none']) })
  .meta({ id: 'UnitOfCohort' });

export const sessionView = z
  .strictObject({
    id: z.uuid(),
    cohort: z.uuid(),
    unit: z.string(),
    unitTitle: bilingual,
    day: z.iso.date(),
    half,
    from: time,
    to: time,
    place: z.string(),
    onlineLink: z.string().nullable(),
    trainer: z.strictObject({ account: z.uuid(), ...personName.shape }).nullable(),
    stage: z.enum(sessionStages),
    version: z.int(),
  })
  .meta({ id: 'TrainingSession' });

export const halfDay = z.enum(halfDays);

/** `justified` is a kind of reason; there is no room for more. */
export const trainerEntry = z.discriminatedUnion('presence', [
  z.strictObject({ presence: z.literal('present'), evidence: z.enum(evidenceReasons).nullable() }),
  z.strictObject({ presence: z.literal('absent'), justified: z.enum(absenceReasons).nullable() }),
]);

export const fraction = z.strictObject({ present: z.int(), counted: z.int(), planned: z.int() }).meta({ id: 'AttendanceFraction' });

export const sitting = z.literal([...sittings]);

export const resultView = z
  .strictObject({ id: z.uuid(), unit: z.string(), sitting, outcome: z.enum(outcomes), mark: z.string().nullable(), decidedOn: z.iso.date() })
  .meta({ id: 'UnitResult' });

export const threshold = z.strictObject({ percent: z.int(), placeholder: z.boolean() }).nullable();

export const unknownCohort = { 'cohort-unknown': 404 } as const;
export const unknownSession = { 'session-unknown': 404 } as const;
