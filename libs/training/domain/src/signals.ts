import type { Minutes } from '#kernel';
import type { HalfDay } from './attendance';
import { attended, settled, signatureMissing } from './attendance';

/** So many half-days in a row without news call for a contact. */
export const SILENT_HALF_DAYS = 3;

/** Why somebody should be contacted: read from the edition's rules, silent about people's reasons. */
export type Signal =
  | { readonly kind: 'silent'; readonly count: number; readonly returned: boolean }
  | { readonly kind: 'signatures'; readonly count: number }
  | { readonly kind: 'behind'; readonly followed: Minutes; readonly planned: Minutes; readonly percent: number; readonly placeholder: boolean }
  | { readonly kind: 'result-missing'; readonly units: readonly string[] };

export interface Followed {
  /** In the order of the timetable. */
  readonly halfDays: readonly { readonly halfDay: HalfDay; readonly minutes: Minutes }[];
  readonly unitsNotYet: readonly string[];
}

export interface AttendanceThreshold {
  readonly percent: number;
  /** The edition's value is still to be confirmed. */
  readonly placeholder: boolean;
}

const longestSilence = (past: readonly HalfDay[]): { readonly length: number; readonly returned: boolean } => {
  let [longest, current, end] = [0, 0, -1];
  past.forEach((halfDay, at) => {
    current = halfDay === 'absent' ? current + 1 : 0;
    if (current >= Math.max(longest, 1)) [longest, end] = [current, at];
  });
  return { length: longest, returned: end >= 0 && end < past.length - 1 };
};

const behind = ({ halfDays }: Followed, threshold: AttendanceThreshold | undefined): readonly Signal[] => {
  const past = halfDays.filter(({ halfDay }) => settled(halfDay));
  const there = past.filter(({ halfDay }) => attended(halfDay));
  if (!threshold || past.length === 0 || there.length * 100 >= threshold.percent * past.length) return [];
  const sum = (some: typeof past) => some.reduce((total, { minutes }) => total + minutes, 0) as Minutes;
  return [{ kind: 'behind', followed: sum(there), planned: sum(past), ...threshold }];
};

/** The signals of one person; none when all goes as planned. */
export const signalsOf = (followed: Followed, threshold: AttendanceThreshold | undefined): readonly Signal[] => {
  const past = followed.halfDays.map(({ halfDay }) => halfDay).filter((halfDay) => halfDay !== 'to-come');
  const silence = longestSilence(past);
  const missing = past.filter(signatureMissing).length;
  return [
    ...behind(followed, threshold),
    ...(silence.length >= SILENT_HALF_DAYS ? [{ kind: 'silent', count: silence.length, returned: silence.returned } as const] : []),
    ...(missing > 0 ? [{ kind: 'signatures', count: missing } as const] : []),
    ...(followed.unitsNotYet.length > 0 ? [{ kind: 'result-missing', units: followed.unitsNotYet } as const] : []),
  ];
};
