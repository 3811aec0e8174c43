import { hoursAndMinutes, minutes } from '#kernel';
import type { HoursDone } from '../requirement';
import { met, type RequirementKindRules, stillMissing } from './finding';

const parts = (duration: number) => hoursAndMinutes(minutes(duration));

/** Countersigned minutes only, compared whole: 41 h 30 is not 42 h. */
export const hours: RequirementKindRules<HoursDone> = {
  check: ({ of, atLeastMinutes }, facts) => {
    const known = facts.minutes?.[of];
    const done = parts(known ?? 0);
    const wanted = parts(atLeastMinutes);
    const params = { of, doneHours: done.hours, doneMinutes: done.minutes, hours: wanted.hours, minutes: wanted.minutes };
    if (known !== undefined && known >= atLeastMinutes) return met('hours-reached', params);
    return stillMissing(facts, known === undefined ? 'hours-unknown' : 'hours-so-far', params, 'third-party');
  },
  say: ({ of, atLeastMinutes }) => ({ code: 'hours', params: { of, ...parts(atLeastMinutes) } }),
};
