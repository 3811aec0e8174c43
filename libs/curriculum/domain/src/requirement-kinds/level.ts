import { rankOf } from '#kernel';
import type { KnownFacts } from '../evaluation';
import type { Level } from '../requirement';
import { met, notMet, open, type RequirementKindRules } from './finding';

type Known = NonNullable<KnownFacts['levels']>[number];

const ranked = ({ level }: Known): number | undefined => {
  const rank = rankOf(level);
  return rank.ok ? rank.value : undefined;
};

/** Compared by rank, never by the number as written: old II is today's 6. A level without nomenclature proves nothing. */
export const level: RequirementKindRules<Level> = {
  check: ({ atLeast, registered = false }, { levels }) => {
    const wanted = rankOf(atLeast);
    const params = { level: atLeast.level, nomenclature: atLeast.nomenclature };
    if (!levels || !wanted.ok) return open('level-unknown', params, 'candidate');
    const high = levels.filter((known) => (ranked(known) ?? 0) >= wanted.value);
    if (high.some((known) => known.registered || !registered)) return met('level-reached', params);
    if (levels.some((known) => ranked(known) === undefined)) return open('level-ambiguous', params, 'candidate');
    return notMet(high.length > 0 ? 'level-unregistered' : 'level-below', params);
  },
  say: ({ atLeast, registered }) => ({ code: registered ? 'level-registered' : 'level', params: { level: atLeast.level, nomenclature: atLeast.nomenclature } }),
};
