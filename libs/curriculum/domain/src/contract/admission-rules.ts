import * as z from 'zod';
import type { EvidenceKind, SelectionCriterion, SelectionRules, StatementRules } from '../pathway-edition';
import { bilingual, code } from './plain-values';
import { provenance } from './provenance';
import { requirement } from './requirement';

const evidence: z.ZodType<EvidenceKind> = z.strictObject({ code, title: bilingual, help: bilingual.exactOptional(), required: z.boolean() });

const criterion: z.ZodType<SelectionCriterion> = z.strictObject({
  code,
  title: bilingual,
  anchors: z.array(bilingual).refine(({ length }) => length === 5, { params: { code: 'five-anchors' } }),
  weight: z.int().positive(),
  minimum: z.int().min(0).max(4).exactOptional(),
  from: provenance,
});

const selection: z.ZodType<SelectionRules> = z.strictObject({
  criteria: z.array(criterion).nonempty(),
  assessors: z.int().positive(),
  divergence: z.int().positive(),
  tieBreak: z.array(code).nonempty().exactOptional(),
  offerDays: z.int().positive(),
  appealDays: z.int().positive(),
  from: provenance,
});

const statement: z.ZodType<StatementRules> = z.strictObject({ maximumWords: z.int().positive(), prompts: z.array(bilingual), from: provenance });

export const admission = z.strictObject({
  eligibility: requirement,
  evidence: z.array(evidence),
  selection: selection.exactOptional(),
  statement: statement.exactOptional(),
});
