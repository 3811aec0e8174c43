import type { Held } from '../requirement';
import { met, notMet, open, type RequirementKindRules } from './finding';

/** Whether the other credential is valid today was decided where it was read. */
export const held: RequirementKindRules<Held> = {
  check: ({ credential }, { held: known = {} }) => {
    if (known[credential] === undefined) return open('held-unknown', {}, 'candidate');
    return known[credential] ? met('held-valid') : notMet('held-not-valid');
  },
  say: () => ({ code: 'held', params: {} }),
};
