import { type Bilingual, type LocalDate, mark, type Minutes, minutes, nomenclatures, type QualificationLevel, type Span } from '#kernel';
import * as z from 'zod';

/** The parsing edge: what this schema lets through is what the domain calls so. */
const as = <Out>(schema: z.ZodType): z.ZodType<Out> => schema as z.ZodType<Out>;

/** Written `42 h`, `41 h 30` or `45 min`. */
const durationText = /^(?:(\d{1,5}) h(?: (\d{1,2}))?|(\d{1,6}) min)$/;

const minutesOf = (text: string): number => {
  const [, hours = '0', rest = '0', alone] = durationText.exec(text) ?? [];
  return alone === undefined ? minutes(Number(hours) * 60 + Number(rest)) : minutes(Number(alone));
};

const wholeMinutes = z.int().nonnegative();

/** A duration: `42 h`, `41 h 30`, or whole minutes; always whole minutes once read. */
export const duration = as<Minutes>(z.union([wholeMinutes, z.string().regex(durationText).transform(minutesOf).pipe(wholeMinutes)]));

const units = ['years', 'months', 'weeks', 'days'] as const;
const spanText = /^(\d{1,3}) (year|month|week|day)s?$/;

const spanOf = (text: string): Record<string, number> => {
  const [, count, unit] = spanText.exec(text) ?? [];
  return { [`${unit}s`]: Number(count) };
};

const spanParts = z.strictObject(Object.fromEntries(units.map((unit) => [unit, z.int().nonnegative().exactOptional()])));

/** A length of calendar time: `5 years`, `18 months`, `2 weeks`, `10 days`. */
export const span = as<Span>(z.union([spanParts, z.string().regex(spanText).transform(spanOf).pipe(spanParts)]));

export const bilingual: z.ZodType<Bilingual> = z.strictObject({ fr: z.string().trim().min(1), en: z.string().trim().min(1) }).meta({ id: 'Bilingual' });

export const localDay = as<LocalDate>(z.iso.date());

/** A mark out of 20, written as text so that it stays exact: `"10"`, `"9.5"`. */
export const markAsText = z
  .string()
  .regex(/^\d{1,2}(?:[.]\d{1,3})?$/)
  .refine((text) => mark(text) <= 20_000);

export const code = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/i);

export const qualificationLevel: z.ZodType<QualificationLevel> = z
  .strictObject({ nomenclature: z.enum(nomenclatures), level: z.string() })
  .meta({ id: 'QualificationLevel' });

export const percent = z.int().min(0).max(100);
