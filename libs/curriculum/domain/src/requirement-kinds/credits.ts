import type { Credits } from '../requirement';
import { met, type RequirementKindRules, stillMissing } from './finding';

export const credits: RequirementKindRules<Credits> = {
  check: ({ atLeast }, facts) => {
    const done = facts.credits ?? 0;
    if (facts.credits !== undefined && done >= atLeast) return met('credits-reached', { done, atLeast });
    return stillMissing(facts, 'credits-so-far', { done, atLeast }, 'staff');
  },
  say: ({ atLeast }) => ({ code: 'credits', params: { atLeast } }),
};
