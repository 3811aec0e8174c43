import type { RenewalRules } from '#curriculum/domain';
import { addTo, type Bilingual, type LocalDate, type Minutes, type Span, sumMinutes } from '#kernel';

/** One piece of continuing education: the person writes it down, somebody of the programme accepts it or not. */
export interface Activity {
  readonly category: string;
  readonly doneOn: LocalDate;
  readonly minutes: Minutes;
  readonly state: 'declared' | 'accepted' | 'refused';
}

export interface RenewalHours {
  readonly code: string;
  readonly title: Bilingual;
  readonly required: Minutes;
  readonly accepted: Minutes;
  /** Waiting for somebody to look. */
  readonly declared: Minutes;
}

export interface Renewal {
  readonly opensOn: LocalDate;
  /** The last day on which the award counts, and on which it can be renewed. */
  readonly closesOn: LocalDate;
  readonly stage: 'early' | 'open' | 'late';
  readonly hours: readonly RenewalHours[];
  /** Every category is full. */
  readonly complete: boolean;
}

export interface RenewalFacts {
  /** First and last day of the period that ends. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly activities: readonly Activity[];
}

const negated = (span: Span): Span => Object.fromEntries(Object.entries(span).map(([unit, count]) => [unit, -count]));

/** Where somebody stands with the renewal of an award. Only what was done inside the period counts; nothing is carried over. */
export const renewalOf = ({ opens, hours }: RenewalRules, { from, until, activities }: RenewalFacts, today: LocalDate): Renewal => {
  const opensOn = addTo(until, negated(opens));
  const inPeriod = activities.filter(({ doneOn }) => doneOn >= from && doneOn <= until);
  const sumOf = (code: string, state: Activity['state']) =>
    sumMinutes(inPeriod.filter((one) => one.category === code && one.state === state).map(({ minutes }) => minutes));
  const counted = hours.map(({ code, title, minutes: required }) => ({
    code,
    title,
    required,
    accepted: sumOf(code, 'accepted'),
    declared: sumOf(code, 'declared'),
  }));
  const stage = today > until ? 'late' : today < opensOn ? 'early' : 'open';
  return { opensOn, closesOn: until, stage, hours: counted, complete: counted.every(({ accepted, required }) => accepted >= required) };
};

/** Days before the last one on which its holder is reminded, besides the day the window opens. */
export const remindersBefore = [60, 30, 7] as const;

/** The occasion of a reminder due today, if any: each is sent once. */
export const reminderDue = ({ opensOn, closesOn }: Pick<Renewal, 'opensOn' | 'closesOn'>, today: LocalDate): string | undefined => {
  if (today < opensOn || today > closesOn) return undefined;
  const passed = remindersBefore.filter((days) => today >= addTo(closesOn, { days: -days }));
  return passed.length ? `before-${Math.min(...passed)}` : 'opens';
};
