import type { LocalDate } from '#kernel';
import type { Answer, Evaluation, KnownFacts, SuppliedBy } from '../evaluation';
import type { Leaf } from '../requirement';

/** What one check found, before it is put in its tree. */
export type Finding = Pick<Evaluation, 'answer' | 'reason' | 'suppliedBy'>;

/** A rule said in general, as a message code with its inputs: `kind.<code>`. */
export interface Statement {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One leaf kind: its check and its plain sentence, both pure. */
export interface RequirementKindRules<L extends Leaf> {
  readonly check: (leaf: L, facts: KnownFacts, today: LocalDate) => Finding;
  readonly say: (leaf: L) => Statement;
}

type Params = Evaluation['reason']['params'];
const finding =
  (answer: Answer) =>
  (code: string, params: Params = {}, suppliedBy?: SuppliedBy): Finding => ({ answer, reason: { code, params }, ...(suppliedBy && { suppliedBy }) });

export const met = finding('met');
export const notMet = finding('not-met');
export const open = finding('undetermined');

/** What is not there yet: open as long as something may come, not met once the file is closed. */
export const stillMissing = (facts: KnownFacts, code: string, params: Params, suppliedBy: SuppliedBy): Finding =>
  facts.closed ? notMet(code, params) : open(code, params, suppliedBy);
