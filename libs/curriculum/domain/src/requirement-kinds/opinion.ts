import type { Opinion } from '../requirement';
import { met, notMet, open, type RequirementKindRules } from './finding';

export const opinion: RequirementKindRules<Opinion> = {
  check: ({ by, sameTeam }, { opinions = {} }) => {
    const given = opinions[by];
    if (!given) return open('opinion-missing', {}, 'third-party');
    if (!given.favourable) return notMet('opinion-unfavourable');
    return sameTeam && !given.sameTeam ? notMet('opinion-other-team') : met('opinion-favourable');
  },
  say: ({ sameTeam }) => ({ code: sameTeam ? 'opinion-same-team' : 'opinion', params: {} }),
};
