import type { LocalDate } from '#kernel';
import { checkComposite } from './composites';
import type { Evaluation, KnownFacts } from './evaluation';
import type { Composite, Leaf, Requirement } from './requirement';
import { checkLeaf } from './requirement-kinds';

export const isComposite = (node: Requirement): node is Composite => ['all', 'any', 'atLeast', 'not'].includes(node.kind);

/** The parts of a node; none for a leaf. */
export const partsOf = (node: Requirement): readonly Requirement[] => {
  if (node.kind === 'not') return [node.of];
  return node.kind === 'all' || node.kind === 'any' || node.kind === 'atLeast' ? node.of : [];
};

/** Every node of a requirement, the root first. */
export const nodesOf = (node: Requirement): readonly Requirement[] => [node, ...partsOf(node).flatMap(nodesOf)];

/** Every leaf, in reading order. */
export const leavesOf = (node: Requirement): readonly Leaf[] => nodesOf(node).filter((one): one is Leaf => !isComposite(one));

/**
 * The whole tree, each node met, not met or undetermined, with its reason and who can supply what is missing.
 * Total: never throws, whatever the facts. Depends on its arguments alone.
 */
export const evaluate = (requirement: Requirement, facts: KnownFacts, today: LocalDate): Evaluation => {
  const of = partsOf(requirement).map((part) => evaluate(part, facts, today));
  const { id, kind, text, help, from } = requirement;
  const finding = isComposite(requirement) ? checkComposite(requirement, of) : checkLeaf(requirement, facts, today);
  return { id, kind, text, ...(help && { help }), from, ...finding, of };
};

/** Every node of an evaluation, the root first. */
export const flatten = (evaluation: Evaluation): readonly Evaluation[] => [evaluation, ...evaluation.of.flatMap(flatten)];

/** The leaves still to be established; nothing is missing under a node that is already met. */
export const missingIn = (evaluation: Evaluation): readonly Evaluation[] => {
  if (evaluation.answer === 'met') return [];
  if (evaluation.of.length === 0) return evaluation.answer === 'undetermined' ? [evaluation] : [];
  return evaluation.of.flatMap(missingIn);
};

/** What stands in the way: leaves not met or still open, a negation taken whole. */
export const lackingIn = (evaluation: Evaluation): readonly Evaluation[] => {
  if (evaluation.answer === 'met') return [];
  return evaluation.of.length === 0 || evaluation.kind === 'not' ? [evaluation] : evaluation.of.flatMap(lackingIn);
};
