import type { Judged } from '../requirement';
import { met, notMet, open, type RequirementKindRules } from './finding';

export const judged: RequirementKindRules<Judged> = {
  check: ({ criterion, minimum }, { judged: scores = {} }) => {
    const score = scores[criterion];
    if (score === undefined) return open('judged-pending', { minimum }, 'panel');
    return score >= minimum ? met('judged-reached', { score, minimum }) : notMet('judged-below', { score, minimum });
  },
  say: ({ minimum }) => ({ code: 'judged', params: { minimum } }),
};
