import { daysBetween, type LocalDate, type Minutes, minutes } from '#kernel';

/** Hours followed by the end of one week, over the cohort; the middle is the lower one of two. */
export interface WeekOfHours {
  readonly week: number;
  readonly planned: Minutes;
  /** Absent for weeks still to come: unknown is not zero. */
  readonly followed?: { readonly lowest: Minutes; readonly median: Minutes; readonly highest: Minutes };
}

export interface HalfDayHours {
  readonly day: LocalDate;
  readonly minutes: Minutes;
  /** Already settled for somebody. */
  readonly past: boolean;
}

const weekOf = (day: LocalDate, start: LocalDate): number => Math.floor(daysBetween(start, day) / 7) + 1;

const spread = (totals: readonly number[]) => {
  const sorted = [...totals].sort((a, b) => a - b);
  const at = (index: number) => minutes(sorted[index] ?? 0);
  return { lowest: at(0), median: at(Math.ceil(sorted.length / 2) - 1), highest: at(sorted.length - 1) };
};

/**
 * Cumulated hours week by week, from the first session on.
 * `attendedBy` says, for one half-day's place in the list, who was there: one row per person.
 */
export const cumulativeHours = (sessions: readonly HalfDayHours[], attendedBy: readonly (readonly boolean[])[]): readonly WeekOfHours[] => {
  const start = sessions[0]?.day;
  if (!start) return [];
  const weeks = weekOf(sessions.at(-1)?.day ?? start, start);
  const lastPast = Math.max(0, ...sessions.filter(({ past }) => past).map(({ day }) => weekOf(day, start)));
  return Array.from({ length: weeks }, (_, index) => {
    const week = index + 1;
    const within = sessions.map(({ day }) => weekOf(day, start) <= week);
    const total = (counts: (at: number) => boolean) => sessions.reduce((sum, session, at) => (within[at] && counts(at) ? sum + session.minutes : sum), 0);
    const planned = minutes(total(() => true));
    if (week > lastPast || attendedBy.length === 0) return { week, planned };
    return { week, planned, followed: spread(attendedBy.map((there) => total((at) => there[at] ?? false))) };
  });
};
