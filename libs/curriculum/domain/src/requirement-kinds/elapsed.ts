import { addTo, type Span } from '#kernel';
import type { Elapsed } from '../requirement';
import { met, notMet, open, type RequirementKindRules } from './finding';

/** `5 years, 3 months` as the inputs of one message. */
export const spanParams = ({ years = 0, months = 0, weeks = 0, days = 0 }: Span) => ({ years, months, weeks, days });

/** Met from the anniversary itself: turning 20 on the day is enough. */
export const elapsed: RequirementKindRules<Elapsed> = {
  check: ({ since, atLeast, at }, { dates = {} }, today) => {
    const from = dates[since];
    const day = at ? dates[at] : today;
    if (!from) return open('elapsed-date-missing', {}, 'candidate');
    if (!day) return open('elapsed-day-missing', {}, 'staff');
    const reachedOn = addTo(from, atLeast);
    return reachedOn <= day ? met('elapsed-reached', { on: reachedOn }) : notMet('elapsed-too-short', { on: reachedOn, day }, 'time');
  },
  say: ({ atLeast }) => ({ code: 'elapsed', params: spanParams(atLeast) }),
};
