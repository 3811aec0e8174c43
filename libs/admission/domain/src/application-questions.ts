import { leavesOf, type Leaf, type Requirement } from '#curriculum/domain';
import type { Bilingual, Nomenclature } from '#kernel';

export const questionKinds = ['declaration', 'level', 'date', 'commitment', 'held', 'tie'] as const;

/** One thing the form asks, because a leaf of the edition's requirement reads it. */
export interface ApplicationQuestion {
  readonly kind: (typeof questionKinds)[number];
  /** The key of the answer. */
  readonly code: string;
  readonly text: Bilingual;
  readonly help?: Bilingual;
  /** About health: staff sees that it was answered, not what. */
  readonly sensitive: boolean;
  /** In which nomenclature the edition states the level it wants. */
  readonly nomenclature?: Nomenclature;
}

const codesIn = (leaf: Leaf): readonly Pick<ApplicationQuestion, 'kind' | 'code'>[] => {
  if (leaf.kind === 'attested') return [{ kind: 'declaration', code: leaf.id }];
  if (leaf.kind === 'level') return [{ kind: 'level', code: 'level' }];
  if (leaf.kind === 'elapsed') return [{ kind: 'date', code: leaf.since }];
  if (leaf.kind === 'within')
    return [
      { kind: 'date', code: leaf.anchor },
      { kind: 'date', code: leaf.event },
    ];
  if (leaf.kind === 'committed')
    return [
      { kind: 'commitment', code: leaf.to },
      { kind: 'date', code: leaf.anchor },
    ];
  if (leaf.kind === 'held') return [{ kind: 'held', code: leaf.credential }];
  return leaf.kind === 'incompatible' ? [{ kind: 'tie', code: leaf.tie }] : [];
};

const questionsIn = (leaf: Leaf): readonly ApplicationQuestion[] =>
  codesIn(leaf).map(({ kind, code }) => ({
    kind,
    code,
    text: leaf.text,
    ...(leaf.help && { help: leaf.help }),
    sensitive: leaf.kind === 'attested' && leaf.sensitive,
    ...(leaf.kind === 'level' && { nomenclature: leaf.atLeast.nomenclature }),
  }));

/** What an edition asks of the person, each thing once, in reading order. Documents, judgements and opinions come another way. */
export const questionsOf = (eligibility: Requirement): readonly ApplicationQuestion[] =>
  leavesOf(eligibility)
    .flatMap(questionsIn)
    .filter(({ kind, code }, index, all) => all.findIndex((other) => other.kind === kind && other.code === code) === index);
