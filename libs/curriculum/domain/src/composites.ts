import type { Answer, Evaluation } from './evaluation';
import type { Composite } from './requirement';
import { type Finding, met, notMet, open } from './requirement-kinds/finding';

const count = (of: readonly Evaluation[], answer: Answer): number => of.filter((one) => one.answer === answer).length;

/** At least n of them: certain when n are met, lost when too few remain, open in between (Kleene's strong logic). */
const atLeast = (n: number, of: readonly Evaluation[]): Answer => {
  if (count(of, 'met') >= n) return 'met';
  return count(of, 'met') + count(of, 'undetermined') < n ? 'not-met' : 'undetermined';
};

const opposite: Readonly<Record<Answer, Answer>> = { met: 'not-met', 'not-met': 'met', undetermined: 'undetermined' };

const answerOf = (node: Composite, of: readonly Evaluation[]): Answer => {
  if (node.kind === 'not') return opposite[of[0]?.answer ?? 'undetermined'];
  if (node.kind === 'all') return atLeast(of.length, of);
  return atLeast(node.kind === 'any' ? 1 : node.n, of);
};

const findings = { met, 'not-met': notMet, undetermined: open };

/** The answer of a composite from those of its parts; `of` in the order of the tree. */
export const checkComposite = (node: Composite, of: readonly Evaluation[]): Finding => {
  const answer = answerOf(node, of);
  const params = { total: of.length, met: count(of, 'met'), missed: count(of, 'not-met'), open: count(of, 'undetermined') };
  return findings[answer](`${node.kind}-${answer}`, node.kind === 'atLeast' ? { ...params, n: node.n } : params);
};
