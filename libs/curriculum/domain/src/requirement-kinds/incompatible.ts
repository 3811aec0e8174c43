import type { Incompatible } from '../requirement';
import { met, notMet, open, type RequirementKindRules } from './finding';

export const incompatible: RequirementKindRules<Incompatible> = {
  check: ({ tie }, { ties = {} }) => {
    if (ties[tie] === undefined) return open('incompatible-unknown', {}, 'candidate');
    return ties[tie] ? notMet('incompatible-tied') : met('incompatible-free');
  },
  say: () => ({ code: 'incompatible', params: {} }),
};
