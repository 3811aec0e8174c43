import type { LocalDate, QualificationLevel } from '#kernel';
import { leavesOf } from './evaluate';
import type { KnownFacts } from './evaluation';
import type { Leaf, Requirement } from './requirement';

/** One thing to ask a visitor; `key` tells answers apart, `leaf` carries the words. */
export type Question =
  | { readonly kind: 'situation'; readonly key: string; readonly leaf: Leaf }
  | { readonly kind: 'promise'; readonly key: string; readonly leaf: Leaf }
  | { readonly kind: 'document'; readonly key: string; readonly leaf: Leaf }
  | { readonly kind: 'level'; readonly key: string; readonly leaf: Leaf }
  | { readonly kind: 'day'; readonly key: string; readonly leaf: Leaf; readonly meaning: 'since' | 'at' | 'anchor' | 'event' };

/** What a visitor answers; nothing under a key means “I do not know”. */
export interface WhatIfAnswers {
  /** `yes`: the condition holds as it is written. */
  readonly choices: Readonly<Record<string, 'yes' | 'no' | 'have' | 'can-get'>>;
  readonly days: Readonly<Record<string, LocalDate>>;
  /** `none`: no diploma at all. */
  readonly level?: 'none' | { readonly level: QualificationLevel; readonly registered: boolean };
}

const dayKey = (name: string): string => `day-${name}`;

const questionsFor = (leaf: Leaf): readonly Question[] => {
  const day = (name: string, meaning: 'since' | 'at' | 'anchor' | 'event'): Question => ({ kind: 'day', key: dayKey(name), leaf, meaning });
  if (leaf.kind === 'attested' || leaf.kind === 'opinion' || leaf.kind === 'held' || leaf.kind === 'incompatible')
    return [{ kind: 'situation', key: leaf.id, leaf }];
  if (leaf.kind === 'evidenced') return [{ kind: 'document', key: `document-${leaf.document}`, leaf }];
  if (leaf.kind === 'level') return [{ kind: 'level', key: 'level', leaf }];
  if (leaf.kind === 'elapsed') return [day(leaf.since, 'since'), ...(leaf.at ? [day(leaf.at, 'at')] : [])];
  if (leaf.kind === 'within') return [day(leaf.anchor, 'anchor'), day(leaf.event, 'event')];
  return leaf.kind === 'committed' ? [{ kind: 'promise', key: leaf.id, leaf }, day(leaf.anchor, 'anchor')] : [];
};

/** What can be asked of a visitor about a rule tree, each thing once, in reading order. What a panel or a course settles is not asked. */
export const questionsOf = (requirement: Requirement): readonly Question[] => {
  const all = leavesOf(requirement).flatMap(questionsFor);
  return all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
};

const entries = <T>(leaves: readonly Leaf[], of: (leaf: Leaf) => readonly [string, T] | undefined): Record<string, T> =>
  Object.fromEntries(leaves.map(of).filter((entry) => entry !== undefined));

/** The facts a visitor's word would establish if everything they say is confirmed. */
export const factsIf = (requirement: Requirement, { choices, days, level }: WhatIfAnswers, today: LocalDate): KnownFacts => {
  const leaves = leavesOf(requirement);
  const holds = ({ id }: Leaf): boolean | undefined => (choices[id] === undefined ? undefined : choices[id] === 'yes');
  const said = (leaf: Leaf, name: string) => (holds(leaf) === undefined ? undefined : ([name, holds(leaf) === true] as const));
  return {
    attested: entries(leaves, (leaf) => (leaf.kind === 'attested' ? said(leaf, leaf.id) : undefined)),
    held: entries(leaves, (leaf) => (leaf.kind === 'held' ? said(leaf, leaf.credential) : undefined)),
    ties: entries(leaves, (leaf) => (leaf.kind === 'incompatible' && holds(leaf) !== undefined ? [leaf.tie, !holds(leaf)] : undefined)),
    opinions: entries(leaves, (leaf) =>
      leaf.kind === 'opinion' && holds(leaf) !== undefined ? [leaf.by, { favourable: holds(leaf) === true, sameTeam: true }] : undefined,
    ),
    commitments: entries(leaves, (leaf) => (leaf.kind === 'committed' && holds(leaf) ? [leaf.to, { signedOn: today }] : undefined)),
    documents: entries(leaves, (leaf) => (leaf.kind === 'evidenced' ? documentIf(leaf.document, choices, today) : undefined)),
    dates: Object.fromEntries(Object.entries(days).map(([key, day]) => [key.replace(/^day-/, ''), day])),
    ...(level && { levels: level === 'none' ? [] : [level] }),
  };
};

type KnownDocument = NonNullable<KnownFacts['documents']>[string];

const documentIf = (document: string, choices: WhatIfAnswers['choices'], today: LocalDate): readonly [string, KnownDocument] | undefined => {
  const choice = choices[`document-${document}`];
  if (choice === 'have') return [document, { state: 'accepted', declared: true, issuedOn: today }];
  return choice === 'no' ? [document, { state: 'refused' }] : undefined;
};
