import type { UnitAcquired } from '../requirement';
import { met, notMet, type RequirementKindRules, stillMissing } from './finding';

export const unit: RequirementKindRules<UnitAcquired> = {
  check: ({ unit: code }, facts) => {
    const acquired = facts.units?.[code];
    if (acquired === undefined) return stillMissing(facts, 'unit-open', { unit: code }, 'staff');
    return acquired ? met('unit-acquired', { unit: code }) : notMet('unit-not-acquired', { unit: code });
  },
  say: ({ unit: code }) => ({ code: 'unit', params: { unit: code } }),
};
