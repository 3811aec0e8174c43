import { addTo } from '#kernel';
import type { Committed } from '../requirement';
import { spanParams } from './elapsed';
import { met, notMet, open, type RequirementKindRules } from './finding';

/** A signed promise holds until its due date, then only if it was kept. */
export const committed: RequirementKindRules<Committed> = {
  check: ({ to, anchor, limit, inclusive = true }, { commitments = {}, dates = {} }, today) => {
    const promise = commitments[to];
    if (!promise) return open('committed-unsigned', {}, 'candidate');
    const from = dates[anchor];
    if (!from) return open('committed-anchor-missing', {}, 'staff');
    const by = addTo(from, limit);
    const inTime = (day: string) => (inclusive ? day <= by : day < by);
    const { fulfilledOn: on } = promise;
    if (on && on <= today) return inTime(on) ? met('committed-kept', { on, by }) : notMet('committed-late', { on, by });
    return inTime(today) ? met('committed-running', { by }) : notMet('committed-passed', { by });
  },
  say: ({ limit }) => ({ code: 'committed', params: spanParams(limit) }),
};
