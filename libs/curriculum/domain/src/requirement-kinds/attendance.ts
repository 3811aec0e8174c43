import type { AttendanceRate } from '../requirement';
import { met, notMet, open, type RequirementKindRules, stillMissing } from './finding';

/** Whole numbers on both sides, so that no percentage is rounded: 6 of 8 is 75 %, 7 of 10 is not. */
const reaches = (present: number, counted: number, percent: number): boolean => counted > 0 && present * 100 >= percent * counted;

export const attendance: RequirementKindRules<AttendanceRate> = {
  check: ({ of, atLeastPercent: percent }, facts) => {
    const known = facts.attendance?.[of];
    if (!known) return stillMissing(facts, 'attendance-unknown', { percent }, 'time');
    const { present, counted } = known;
    const params = { present, counted, percent };
    const toCome = facts.closed ? 0 : Math.max(0, (known.planned ?? counted) - counted);
    if (reaches(present, counted + toCome, percent)) return met('attendance-reached', params);
    if (toCome > 0 && reaches(present + toCome, counted + toCome, percent)) return open('attendance-so-far', params, 'time');
    return counted === 0 ? stillMissing(facts, 'attendance-unknown', { percent }, 'time') : notMet('attendance-below', params);
  },
  say: ({ of, atLeastPercent: percent }) => ({ code: of === 'overall' ? 'attendance' : 'attendance-unit', params: { percent, unit: of } }),
};
