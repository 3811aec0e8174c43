import * as z from 'zod';
import { hourKinds } from '../pathway-edition';
import type { Requirement } from '../requirement';
import { bilingual, code, duration, markAsText, percent, qualificationLevel, span } from './plain-values';
import { provenance } from './provenance';

const node = { id: code, text: bilingual, help: bilingual.exactOptional(), from: provenance };

const leaf = <K extends Requirement['kind'], S extends z.ZodRawShape>(kind: K, shape: S) => z.strictObject({ kind: z.literal(kind), ...node, ...shape });

const score = z.int().min(0).max(4);

const leaves = [
  leaf('attested', { sensitive: z.boolean() }),
  leaf('evidenced', { document: code, expires: span.exactOptional() }),
  leaf('judged', { criterion: code, minimum: score }),
  leaf('level', { atLeast: qualificationLevel, registered: z.boolean().exactOptional() }),
  leaf('elapsed', { since: code, atLeast: span, at: code.exactOptional() }),
  leaf('within', { event: code, anchor: code, limit: span, inclusive: z.boolean() }),
  leaf('committed', { to: code, anchor: code, limit: span, inclusive: z.boolean().exactOptional() }),
  leaf('opinion', { by: code, sameTeam: z.boolean() }),
  leaf('hours', { of: z.enum(hourKinds), atLeastMinutes: duration }),
  leaf('attendance', { of: code, atLeastPercent: percent }),
  leaf('mark', { assessment: code, atLeast: markAsText }),
  leaf('average', { atLeast: markAsText }),
  leaf('credits', { atLeast: z.int().positive() }),
  leaf('unit', { unit: code }),
  leaf('held', { credential: code }),
  leaf('incompatible', { tie: code }),
] as const;

/** The rule tree: `all`, `any`, `atLeast` n, `not`, and one leaf kind per sort of fact. */
export const requirement: z.ZodType<Requirement> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      leaf('all', { of: z.array(requirement).nonempty() }),
      leaf('any', { of: z.array(requirement).nonempty() }),
      leaf('atLeast', { n: z.int().positive(), of: z.array(requirement).nonempty() }),
      leaf('not', { of: requirement }),
      ...leaves,
    ]),
  )
  .meta({ id: 'Requirement' });
