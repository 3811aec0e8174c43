import { accept, type Brand, type LocalDate, type Minutes, minutes, refuse, type Result, sumMinutes } from '#kernel';
import type { PlacementAgreement } from './agreement';
import { lastSignature } from './agreement-steps';

export type HoursEntryId = Brand<string, 'HoursEntryId'>;

/** `sent-back`: the tutor asks for a correction; a corrected entry is a new one that supersedes it. */
export const entryStages = ['noted', 'countersigned', 'sent-back', 'withdrawn'] as const;
export type EntryStage = (typeof entryStages)[number];

/** A day as the learner writes it down: times on the wall clock of the place, `HH:MM`. */
export interface DayNoted {
  readonly day: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breakMinutes: Minutes;
}

export interface HoursEntry extends DayNoted {
  readonly id: HoursEntryId;
  readonly stage: EntryStage;
}

export type HoursRefusal =
  | 'internship-not-active'
  | 'day-to-come'
  | 'day-outside-agreement'
  | 'day-before-signatures'
  | 'times-reversed'
  | 'break-too-long'
  | 'day-too-long'
  | 'times-overlap'
  | 'entry-not-noted';

const sinceMidnight = (time: string): number => {
  const [hour = '', minute = ''] = time.split(':');
  return Number(hour) * 60 + Number(minute);
};

/** Presence less the break; negative spans count as none. */
export const lengthOf = ({ startsAt, endsAt, breakMinutes }: DayNoted): Minutes =>
  minutes(Math.max(0, sinceMidnight(endsAt) - sinceMidnight(startsAt) - breakMinutes));

const standing = (entries: readonly HoursEntry[]): readonly HoursEntry[] => entries.filter(({ stage }) => stage === 'noted' || stage === 'countersigned');

const overlaps = (one: DayNoted, other: DayNoted): boolean => one.day === other.day && one.startsAt < other.endsAt && other.startsAt < one.endsAt;

const wrongTimes = (noted: DayNoted): Result<never, HoursRefusal> | undefined => {
  if (noted.endsAt <= noted.startsAt) return refuse('times-reversed');
  if (lengthOf(noted) === 0) return refuse('break-too-long');
  return undefined;
};

/** Whether the day may be written down: within the signed agreement, not ahead of time, once, and no longer than a day may count. */
export const noteDay = (
  agreement: PlacementAgreement,
  entries: readonly HoursEntry[],
  noted: DayNoted,
  dailyMaximum: Minutes,
  today: LocalDate,
): Result<DayNoted, HoursRefusal> => {
  const signedOn = lastSignature(agreement.signatures);
  if (agreement.stage !== 'active' || !signedOn) return refuse('internship-not-active');
  if (noted.day > today) return refuse('day-to-come');
  const { startsOn, endsOn } = agreement.terms;
  if (noted.day < startsOn || noted.day > endsOn) return refuse('day-outside-agreement', { startsOn, endsOn });
  if (noted.day < signedOn) return refuse('day-before-signatures', { signedOn });
  const wrong = wrongTimes(noted);
  if (wrong) return wrong;
  const others = standing(entries);
  if (others.some((other) => overlaps(other, noted))) return refuse('times-overlap');
  const sameDay = sumMinutes([...others.filter(({ day }) => day === noted.day).map(lengthOf), lengthOf(noted)]);
  return sameDay > dailyMaximum ? refuse('day-too-long', { hours: Math.floor(dailyMaximum / 60), minutes: dailyMaximum % 60 }) : accept(noted);
};

/** The tutor answers for entries that wait for them, each once. */
export const answerEntry = (entry: HoursEntry, answer: 'countersigned' | 'sent-back'): Result<HoursEntry, HoursRefusal> =>
  entry.stage === 'noted' ? accept({ ...entry, stage: answer }) : refuse('entry-not-noted');

export const withdrawEntry = (entry: HoursEntry): Result<HoursEntry, HoursRefusal> =>
  entry.stage === 'noted' || entry.stage === 'sent-back' ? accept({ ...entry, stage: 'withdrawn' }) : refuse('entry-not-noted');

export interface HoursDone {
  readonly required: Minutes;
  readonly noted: Minutes;
  readonly countersigned: Minutes;
  /** 41 h 30 is not 42 h. */
  readonly complete: boolean;
  readonly remaining: Minutes;
}

/** What counts: countersigned minutes, to the minute. `noted` includes them. */
export const hoursDone = (entries: readonly HoursEntry[], required: Minutes): HoursDone => {
  const of = (stages: readonly EntryStage[]) => sumMinutes(entries.filter(({ stage }) => stages.includes(stage)).map(lengthOf));
  const countersigned = of(['countersigned']);
  return {
    required,
    noted: of(['noted', 'countersigned']),
    countersigned,
    complete: countersigned >= required,
    remaining: minutes(Math.max(0, required - countersigned)),
  };
};
