import { mark as markOf, markText } from '#kernel';
import type { MarkReached } from '../requirement';
import { met, notMet, type RequirementKindRules, stillMissing } from './finding';

/** Exact thousandths, compared before any rounding. */
export const mark: RequirementKindRules<MarkReached> = {
  check: ({ assessment, atLeast }, facts) => {
    const known = facts.marks?.[assessment];
    if (known === undefined) return stillMissing(facts, 'mark-missing', { atLeast }, 'staff');
    const params = { mark: markText(known), atLeast };
    return known >= markOf(atLeast) ? met('mark-reached', params) : notMet('mark-below', params);
  },
  say: ({ atLeast }) => ({ code: 'mark', params: { atLeast } }),
};
