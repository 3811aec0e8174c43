import { markText } from '#kernel';
import {
  type AttendanceThreshold,
  attendanceFractions,
  type HalfDay,
  lengthOf,
  type SecondSittingPolicy,
  signalsOf,
  signatureMissing,
  type TrainingSession,
  unitFacts,
} from '#training/domain';
import type { PersonInCohort } from './records.repository';

export interface Course {
  readonly sessions: readonly TrainingSession[];
  readonly units: readonly { readonly code: string; readonly result: 'passed' | 'mark' | 'none' }[];
  readonly threshold: AttendanceThreshold | null;
  readonly secondSession: SecondSittingPolicy;
}

const count = (halfDays: readonly HalfDay[], ...wanted: readonly HalfDay[]): number => halfDays.filter((one) => wanted.includes(one)).length;

/** Units whose half-days are all over, that give a result, and where this person has acquired nothing yet. */
const notYet = ({ sessions, units }: Course, halfDays: readonly HalfDay[], acquired: Readonly<Record<string, boolean>>): readonly string[] =>
  units
    .filter(({ code, result }) => {
      const own = halfDays.filter((_, at) => sessions[at]?.unit === code);
      return result !== 'none' && own.length > 0 && !own.includes('to-come') && acquired[code] === false;
    })
    .map(({ code }) => code);

/** One person's line: counts, exact rate against the threshold, results and what calls for a contact. */
export const personProgress = ({ enrolment, givenName, familyName, results }: PersonInCohort, halfDays: readonly HalfDay[], course: Course) => {
  const { sessions, units, threshold, secondSession } = course;
  const { present, counted } = attendanceFractions(halfDays.map((halfDay, at) => ({ unit: sessions[at]?.unit ?? '', halfDay }))).overall;
  const facts = unitFacts(results, secondSession);
  const followed = sessions.flatMap((session, at) => (halfDays[at] ? [{ halfDay: halfDays[at], minutes: lengthOf(session) }] : []));
  return {
    enrolment,
    givenName,
    familyName,
    halfDays: [...halfDays],
    present,
    counted,
    missing: halfDays.filter(signatureMissing).length,
    justified: count(halfDays, 'absent-justified'),
    absent: count(halfDays, 'absent'),
    belowThreshold: threshold !== null && counted > 0 && present * 100 < threshold.percent * counted,
    acquired: units.map(({ code }) => facts.units[code] ?? null),
    marks: units.map(({ code }) => (facts.marks[code] === undefined ? null : markText(facts.marks[code]))),
    signals: [...signalsOf({ halfDays: followed, unitsNotYet: notYet(course, halfDays, facts.units) }, threshold ?? undefined)],
  };
};
