import type { Attested } from '../requirement';
import { met, notMet, open, type RequirementKindRules } from './finding';

export const attested: RequirementKindRules<Attested> = {
  check: ({ id }, { attested: said = {} }) => {
    if (said[id] === undefined) return open('attested-unknown', {}, 'candidate');
    return said[id] ? met('attested-yes') : notMet('attested-no');
  },
  say: () => ({ code: 'attested', params: {} }),
};
