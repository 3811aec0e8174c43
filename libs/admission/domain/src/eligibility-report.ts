import {
  type Answer,
  evaluate,
  type Evaluation,
  isComposite,
  type KnownFacts,
  type Leaf,
  leavesOf,
  missingIn,
  partsOf,
  type PathwayEdition,
  type Requirement,
} from '#curriculum/domain';
import type { LocalDate } from '#kernel';
import type { ApplicationAnswers } from './application-answers';

/** The same tree without what the panel judges; undefined when nothing else is in it. */
export const withoutJudged = (node: Requirement): Requirement | undefined => {
  if (node.kind === 'judged') return undefined;
  if (!isComposite(node)) return node;
  if (node.kind === 'not') return withoutJudged(node.of) ? node : undefined;
  const of = partsOf(node).flatMap((part) => withoutJudged(part) ?? []);
  return of.length === 0 ? undefined : { ...node, of };
};

const isSensitive = (leaf: Leaf): boolean => leaf.kind === 'attested' && leaf.sensitive;

/** Conditions shown one by one on a staff list: those of the first level that are not a declaration about health, nor the panel's to judge. */
export const listedConditions = (eligibility: Requirement): readonly Requirement[] => {
  const whole = withoutJudged(eligibility);
  if (!whole) return [];
  const first = whole.kind === 'all' ? whole.of : [whole];
  return first.filter((node) => !leavesOf(node).every(isSensitive));
};

/** Declarations a file asks for, and how many were made. What they say is not told. */
export const declarationsOf = (
  eligibility: Requirement,
  { attested }: Pick<ApplicationAnswers, 'attested'>,
): { readonly made: number; readonly asked: number } => {
  const asked = leavesOf(eligibility).filter(({ kind }) => kind === 'attested');
  return { made: asked.filter(({ id }) => attested[id] !== undefined).length, asked: asked.length };
};

export const shortfalls = ['document', 'answer', 'check'] as const;

/** What a file lacks, said without the declarations about health: a document or an answer of the person, or a check of the staff. */
export interface EligibilitySummary {
  readonly answer: Answer;
  readonly conditions: Readonly<Record<string, Answer>>;
  readonly declarations: { readonly made: number; readonly asked: number };
  readonly lacking: readonly (typeof shortfalls)[number][];
}

const shortfall = ({ kind, suppliedBy }: Evaluation): (typeof shortfalls)[number] => {
  if (suppliedBy === 'staff') return 'check';
  return kind === 'evidenced' ? 'document' : 'answer';
};

/** One line of the staff's list: three answers, condition by condition, before the panel's part. */
export const summaryOf = ({ eligibility }: PathwayEdition['admission'], facts: KnownFacts, today: LocalDate): EligibilitySummary => {
  const whole = withoutJudged(eligibility);
  const evaluation = whole && evaluate(whole, facts, today);
  const conditions = Object.fromEntries(listedConditions(eligibility).map((node) => [node.id, evaluate(node, facts, today).answer]));
  const lacking = evaluation ? missingIn(evaluation).filter(({ suppliedBy }) => suppliedBy === 'candidate' || suppliedBy === 'staff') : [];
  return {
    answer: evaluation?.answer ?? 'met',
    conditions,
    declarations: declarationsOf(eligibility, { attested: facts.attested ?? {} }),
    lacking: [...new Set(lacking.map(shortfall))],
  };
};

/** `declared`: the declaration was made; what it says is not for this reader. */
export const shownAnswers = ['met', 'not-met', 'undetermined', 'declared'] as const;

export interface ShownEvaluation extends Omit<Evaluation, 'answer' | 'of'> {
  readonly answer: (typeof shownAnswers)[number];
  readonly of: readonly ShownEvaluation[];
}

/** The tree as staff may see it: a sensitive declaration says whether it was made, not what it says. */
export const forStaff = (evaluation: Evaluation, sensitive: ReadonlySet<string>): ShownEvaluation => {
  if (!sensitive.has(evaluation.id)) return { ...evaluation, of: evaluation.of.map((part) => forStaff(part, sensitive)) };
  const made = evaluation.answer !== 'undetermined';
  return { ...evaluation, ...(made && { answer: 'declared', reason: { code: 'attested-yes', params: {} } }), of: [] };
};

export const sensitiveIn = (eligibility: Requirement): ReadonlySet<string> =>
  new Set(
    leavesOf(eligibility)
      .filter(isSensitive)
      .map(({ id }) => id),
  );
