import * as z from 'zod';
import { LETTER_LENGTH, outcomes } from '../selection-decision';

export const bilingualText = z.strictObject({ fr: z.string(), en: z.string() });

export const finding = z
  .strictObject({ kind: z.enum(['criterion', 'condition']), code: z.string().max(60), met: z.boolean(), reason: z.string().max(1000) })
  .meta({ id: 'Finding' });

export const decisionContent = {
  outcome: z.enum(outcomes),
  rank: z.number().int().positive().max(10_000).nullable(),
  letter: z.string().max(LETTER_LENGTH),
  findings: z.array(finding).max(100),
};
