import { accept, type AccountId, instantIn, type LocalDate, refuse, type Result } from '#kernel';
import { type Half, halves, type TrainingSession } from './training-session';

/** A unit as the timetable needs it. */
export interface UnitToTeach {
  readonly code: string;
  readonly halfDays: number;
}

export interface TimetableWish {
  readonly days: readonly LocalDate[];
  /** Wall-clock times of each half, `HH:MM` in the cohort's zone. */
  readonly times: Readonly<Record<Half, { readonly from: string; readonly to: string }>>;
  readonly place: string;
  readonly onlineLink: string | null;
  readonly trainer: AccountId | null;
}

export type PlannedSession = Omit<TrainingSession, 'id' | 'organisation' | 'cohort' | 'stage'>;

export type TimetableRefusal = 'days-repeated' | 'too-few-half-days' | 'times-impossible' | 'nothing-to-plan' | 'place-missing';

const impossible = ({ am, pm }: TimetableWish['times']): boolean => am.from >= am.to || pm.from >= pm.to || am.to > pm.from;

/** The half-day at this place in the timetable, in the cohort's zone. */
export const sessionAt = (
  unit: string,
  day: LocalDate,
  half: Half,
  { times, place, onlineLink, trainer }: Omit<TimetableWish, 'days'>,
  zone: string,
): PlannedSession => ({
  unit,
  day,
  half,
  startsAt: instantIn(day, times[half].from, zone),
  endsAt: instantIn(day, times[half].to, zone),
  place,
  onlineLink,
  trainer,
});

/**
 * A session for every half-day the units ask for, in the order of the edition: morning and afternoon of the first day, then of the next.
 * The last day may end at noon; days left over are refused by nobody and simply stay free.
 */
export const planTimetable = (units: readonly UnitToTeach[], wish: TimetableWish, zone: string): Result<readonly PlannedSession[], TimetableRefusal> => {
  const wanted = units.flatMap(({ code, halfDays }) => Array.from({ length: halfDays }, () => code));
  if (wanted.length === 0) return refuse('nothing-to-plan');
  if (new Set(wish.days).size !== wish.days.length) return refuse('days-repeated');
  if (impossible(wish.times)) return refuse('times-impossible');
  if (!wish.place && !wish.onlineLink) return refuse('place-missing');
  const slots = [...wish.days].sort().flatMap((day) => halves.map((half) => ({ day, half })));
  if (slots.length < wanted.length) return refuse('too-few-half-days', { wanted: wanted.length, found: slots.length });
  return accept(slots.slice(0, wanted.length).map(({ day, half }, n) => sessionAt(wanted[n] ?? '', day, half, wish, zone)));
};

export const conflictKinds = ['cohort-busy', 'trainer-busy', 'place-busy'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface Conflict {
  readonly kind: ConflictKind;
  readonly day: LocalDate;
  readonly half: Half;
}

export type Standing = Pick<TrainingSession, 'cohort' | 'startsAt' | 'endsAt' | 'place' | 'trainer' | 'stage'>;

const overlaps = (a: Pick<Standing, 'startsAt' | 'endsAt'>, b: Pick<Standing, 'startsAt' | 'endsAt'>): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const samePlace = (a: string, b: string): boolean => a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();

const clash = (planned: PlannedSession, cohort: string, other: Standing): ConflictKind | undefined => {
  if (other.stage === 'cancelled' || !overlaps(planned, other)) return undefined;
  if (other.cohort === cohort) return 'cohort-busy';
  if (planned.trainer !== null && planned.trainer === other.trainer) return 'trainer-busy';
  return samePlace(planned.place, other.place) ? 'place-busy' : undefined;
};

/** What stands in the way of these sessions of a cohort: its own timetable, a trainer or a place already taken. */
export const conflictsOf = (planned: readonly PlannedSession[], cohort: string, others: readonly Standing[]): readonly Conflict[] =>
  planned.flatMap((session) => {
    const kind = others.map((other) => clash(session, cohort, other)).find((found) => found !== undefined);
    return kind ? [{ kind, day: session.day, half: session.half }] : [];
  });
