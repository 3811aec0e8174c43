import { rankOf } from '#kernel';
import { leavesOf } from './evaluate';
import type { PathwayEdition } from './pathway-edition';
import { duplicates, type EditionFault, fault } from './fault';
import { provenanceFaults } from './provenance-faults';
import type { Leaf, Requirement } from './requirement';

export type { EditionFault } from './fault';

type Located<T> = { readonly at: EditionFault['path']; readonly value: T };

const located = (node: Requirement, at: EditionFault['path']): readonly Located<Requirement>[] => {
  if (node.kind === 'not') return [{ at, value: node }, ...located(node.of, [...at, 'of'])];
  const parts = node.kind === 'all' || node.kind === 'any' || node.kind === 'atLeast' ? node.of : [];
  return [{ at, value: node }, ...parts.flatMap((part, index) => located(part, [...at, 'of', index]))];
};

const treesOf = (edition: PathwayEdition): readonly Located<Requirement>[] => [
  { at: ['admission', 'eligibility'], value: edition.admission.eligibility },
  { at: ['award', 'requirement'], value: edition.award.requirement },
  ...(edition.award.completion ? [{ at: ['award', 'completion', 'requirement'], value: edition.award.completion.requirement }] : []),
];

const leafFaults = (edition: PathwayEdition, leaf: Leaf, at: EditionFault['path']): readonly EditionFault[] => {
  const { admission, units } = edition;
  const known = (codes: readonly string[], code: string, field: string) => (codes.includes(code) ? [] : [fault(`unknown-${field}`, [...at, field], { code })]);
  if (leaf.kind === 'evidenced')
    return known(
      admission.evidence.map(({ code }) => code),
      leaf.document,
      'document',
    );
  if (leaf.kind === 'unit')
    return known(
      units.map(({ code }) => code),
      leaf.unit,
      'unit',
    );
  if (leaf.kind === 'attendance')
    return leaf.of === 'overall'
      ? []
      : known(
          units.map(({ code }) => code),
          leaf.of,
          'unit',
        );
  if (leaf.kind === 'level') return rankOf(leaf.atLeast).ok ? [] : [fault('unknown-level', [...at, 'atLeast'], { level: leaf.atLeast.level })];
  if (leaf.kind !== 'judged') return [];
  const criterion = admission.selection?.criteria.find(({ code }) => code === leaf.criterion);
  if (!criterion) return [fault('unknown-criterion', [...at, 'criterion'], { code: leaf.criterion })];
  return criterion.minimum === leaf.minimum ? [] : [fault('minimum-differs', [...at, 'minimum'], { code: leaf.criterion, minimum: criterion.minimum ?? '-' })];
};

const treeFaults = (edition: PathwayEdition): readonly EditionFault[] =>
  treesOf(edition).flatMap(({ at, value: tree }) => {
    const nodes = located(tree, at);
    const twice = duplicates(nodes.map(({ value }) => value.id)).map((index) =>
      fault('duplicate-id', [...(nodes[index]?.at ?? at), 'id'], { id: nodes[index]?.value.id ?? '' }),
    );
    const tooMany = nodes.flatMap(({ at: path, value }) =>
      value.kind === 'atLeast' && value.n > value.of.length ? [fault('n-too-large', [...path, 'n'], { n: value.n })] : [],
    );
    const leaves = new Set<Requirement>(leavesOf(tree));
    return [...twice, ...tooMany, ...nodes.flatMap(({ at: path, value }) => (leaves.has(value) ? leafFaults(edition, value as Leaf, path) : []))];
  });

const codeFaults = (list: readonly { readonly code: string }[], at: EditionFault['path']): readonly EditionFault[] =>
  duplicates(list.map(({ code }) => code)).map((index) => fault('duplicate-code', [...at, index, 'code'], { code: list[index]?.code ?? '' }));

const juryFaults = ({ jury }: PathwayEdition): readonly EditionFault[] =>
  jury && jury.quorum.value > jury.members.value
    ? [fault('quorum-too-large', ['jury', 'quorum', 'value'], { quorum: jury.quorum.value, members: jury.members.value })]
    : [];

const renewalFaults = ({ award: { renewal, validity } }: PathwayEdition): readonly EditionFault[] => [
  ...(renewal && !validity ? [fault('renewal-without-validity', ['award', 'renewal'], {})] : []),
  ...codeFaults(renewal?.hours ?? [], ['award', 'renewal', 'hours']),
];

const tieBreakFaults = ({ admission: { selection } }: PathwayEdition): readonly EditionFault[] =>
  (selection?.tieBreak ?? []).flatMap((code, index) =>
    selection?.criteria.some((criterion) => criterion.code === code)
      ? []
      : [fault('unknown-criterion', ['admission', 'selection', 'tieBreak', index], { code })],
  );

/** What a well-formed edition may still get wrong: names that point nowhere, twice the same, limits that contradict each other. Empty when sound. */
export const editionFaults = (edition: PathwayEdition): readonly EditionFault[] => [
  ...codeFaults(edition.units, ['units']),
  ...codeFaults(edition.admission.evidence, ['admission', 'evidence']),
  ...codeFaults(edition.admission.selection?.criteria ?? [], ['admission', 'selection', 'criteria']),
  ...tieBreakFaults(edition),
  ...treeFaults(edition),
  ...juryFaults(edition),
  ...renewalFaults(edition),
  ...provenanceFaults(edition, Object.keys(edition.sources)),
];
