import * as z from 'zod';
import { type Provenance, provenanceLabels, type Sourced } from '../pathway-edition';
import { bilingual, code } from './plain-values';

/** `sources` are keys of the edition's own list. */
export const provenance: z.ZodType<Provenance> = z
  .strictObject({ label: z.enum(provenanceLabels), sources: z.array(code).exactOptional(), note: bilingual.exactOptional() })
  .meta({ id: 'Provenance' });

/** A value with its origin. */
export const sourced = <T, I>(value: z.ZodType<T, I>): z.ZodType<Sourced<T>> => z.strictObject({ value, from: provenance }) as z.ZodType<Sourced<T>>;
