import { type Bilingual, type Instant, type LocalDate, nomenclatures, type QualificationLevel } from '#kernel';
import * as z from 'zod';

/** The parsing edge: what this schema lets through is what the domain calls so. */
const as = <Out>(schema: z.ZodType): z.ZodType<Out, string> => schema as z.ZodType<Out, string>;

export const day = as<LocalDate>(z.iso.date());
export const moment = as<Instant>(z.iso.datetime({ precision: 3 }));

export const bilingual: z.ZodType<Bilingual> = z.strictObject({ fr: z.string(), en: z.string() });

/** A line or a paragraph somebody types, kept in NFC. */
export const text = (maximum: number) => z.string().trim().normalize('NFC').max(maximum);
export const filled = (maximum: number) => text(maximum).min(1);

/** Key of an answer or document, as an edition names it. */
export const code = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/i)
  .max(100);

export const qualificationLevel: z.ZodType<QualificationLevel> = z.strictObject({ nomenclature: z.enum(nomenclatures), level: z.string().max(20) });

export const person = z.strictObject({ account: z.uuid(), name: z.string() });
