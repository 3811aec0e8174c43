import { addTo, type AccountId, type Brand, type Instant, type LocalDate, type Minutes, minutes, type OrganisationId } from '#kernel';
import type { CohortId } from './cohort';

export type TrainingSessionId = Brand<string, 'TrainingSessionId'>;

/** Attendance is counted by half-day: morning or afternoon. */
export const halves = ['am', 'pm'] as const;
export type Half = (typeof halves)[number];

export const sessionStages = ['planned', 'signing', 'countersigned', 'cancelled'] as const;
export type SessionStage = (typeof sessionStages)[number];

/** One half-day of one cohort. */
export interface TrainingSession {
  readonly id: TrainingSessionId;
  readonly organisation: OrganisationId;
  readonly cohort: CohortId;
  readonly unit: string;
  readonly day: LocalDate;
  readonly half: Half;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Where it happens; empty when it is only online. */
  readonly place: string;
  readonly onlineLink: string | null;
  readonly trainer: AccountId | null;
  readonly stage: SessionStage;
}

const milliseconds = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

/** Whole minutes it lasts. */
export const lengthOf = ({ startsAt, endsAt }: Pick<TrainingSession, 'startsAt' | 'endsAt'>): Minutes =>
  minutes(Math.floor(milliseconds(startsAt, endsAt) / 60_000));

/** The first of these weekdays on or after a date, then the next ones, until there are `count` days. Monday is 1. */
export const teachingDays = (from: LocalDate, weekdays: readonly number[], count: number): readonly LocalDate[] => {
  const wanted = new Set(weekdays.filter((day) => day >= 1 && day <= 7));
  const days: LocalDate[] = [];
  for (let day = from; wanted.size > 0 && days.length < count; day = addTo(day, { days: 1 })) if (wanted.has(weekdayOf(day))) days.push(day);
  return days;
};

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** What learners are told when a session does not take place. */
export const cancellationReasons = ['trainer-unavailable', 'place-unavailable', 'weather', 'timetable-changed'] as const;
export type CancellationReason = (typeof cancellationReasons)[number];
