import { addTo } from '#kernel';
import type { Within } from '../requirement';
import { spanParams } from './elapsed';
import { met, notMet, open, type RequirementKindRules } from './finding';

/** Calendar arithmetic: five years from 29 February 2024 end on 28 February 2029. Dates are days of the pathway's zone. */
export const within: RequirementKindRules<Within> = {
  check: ({ event, anchor, limit, inclusive }, { dates = {} }, today) => {
    const from = dates[anchor];
    if (!from) return open('within-anchor-missing', {}, 'staff');
    const by = addTo(from, limit);
    const inTime = (day: string) => (inclusive ? day <= by : day < by);
    const on = dates[event];
    if (on) return inTime(on) ? met('within-reached', { on, by }) : notMet('within-late', { on, by });
    return inTime(today) ? open('within-running', { by }, 'candidate') : notMet('within-passed', { by });
  },
  say: ({ limit, inclusive }) => ({ code: inclusive ? 'within' : 'within-exclusive', params: spanParams(limit) }),
};
