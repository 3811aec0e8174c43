import { mark as markOf, markText } from '#kernel';
import type { Average } from '../requirement';
import { met, notMet, type RequirementKindRules, stillMissing } from './finding';

/** Compared before rounding: 9.995 is not 10. */
export const average: RequirementKindRules<Average> = {
  check: ({ atLeast }, facts) => {
    if (facts.average === undefined) return stillMissing(facts, 'average-missing', { atLeast }, 'staff');
    const params = { average: markText(facts.average), atLeast };
    return facts.average >= markOf(atLeast) ? met('average-reached', params) : notMet('average-below', params);
  },
  say: ({ atLeast }) => ({ code: 'average', params: { atLeast } }),
};
