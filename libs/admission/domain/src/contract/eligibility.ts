import { answers, type Evaluation, provenanceLabels, suppliers } from '#curriculum/domain';
import * as z from 'zod';
import { shortfalls, shownAnswers } from '../eligibility-report';
import { bilingual } from './values';

/** Where a rule comes from, with the titles and addresses of its sources. */
export const ruleOrigin = z.strictObject({
  label: z.enum(provenanceLabels),
  note: bilingual.optional(),
  sources: z.array(z.strictObject({ title: z.string(), address: z.string().optional() })),
});

export interface EligibilityNode {
  id: string;
  kind: Evaluation['kind'];
  text: { fr: string; en: string };
  help?: { fr: string; en: string } | undefined;
  answer: (typeof shownAnswers)[number];
  /** Why, said in both languages. */
  reason: { fr: string; en: string };
  suppliedBy?: (typeof suppliers)[number] | undefined;
  from: z.output<typeof ruleOrigin>;
  of: EligibilityNode[];
}

/** One condition with its answer, its reason, its source, and the conditions under it. */
export const eligibilityNode: z.ZodType<EligibilityNode> = z
  .lazy(() =>
    z.strictObject({
      id: z.string(),
      kind: z.string() as z.ZodType<Evaluation['kind']>,
      text: bilingual as z.ZodType<EligibilityNode['text']>,
      help: (bilingual as z.ZodType<EligibilityNode['text']>).optional(),
      answer: z.enum(shownAnswers),
      reason: bilingual as z.ZodType<EligibilityNode['reason']>,
      suppliedBy: z.enum(suppliers).optional(),
      from: ruleOrigin,
      of: z.array(eligibilityNode),
    }),
  )
  .meta({ id: 'EligibilityNode' });

export const eligibilitySummary = z.strictObject({
  answer: z.enum(answers),
  /** Answer by condition, keyed as the intake's `conditions`. */
  conditions: z.record(z.string(), z.enum(answers)),
  declarations: z.strictObject({ made: z.int(), asked: z.int() }),
  lacking: z.array(z.enum(shortfalls)).readonly(),
});
