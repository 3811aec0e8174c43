import type { EligibilityNode } from '#admission/domain/contract';
import type { Formats, ProvenanceKind } from '#platform/ui';
import type { MarkKind } from '#platform/ui';

export const answerMarks: Readonly<Record<EligibilityNode['answer'], MarkKind>> = { met: 'met', 'not-met': 'stop', undetermined: 'wait', declared: 'note' };

/** A condition in the reader's language. */
export interface ShownCondition {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  readonly answer: EligibilityNode['answer'];
  readonly label: ProvenanceKind;
  readonly sources: string;
  readonly of: readonly ShownCondition[];
}

export const shownIn = (node: EligibilityNode, format: Formats): ShownCondition => ({
  id: node.id,
  text: format.text(node.text),
  reason: format.text(node.reason),
  answer: node.answer,
  label: node.from.label,
  sources: node.from.sources.map(({ title }) => title).join(', '),
  of: node.of.map((part) => shownIn(part, format)),
});
