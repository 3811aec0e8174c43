import { Temporal } from 'temporal-polyfill';
import type { Brand } from './brand';

/** A calendar day in the pathway's zone, as `2026-11-22`: text order is date order. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** An instant, as ISO 8601 in UTC with milliseconds: text order is time order. */
export type Instant = Brand<string, 'Instant'>;

export interface Span {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
}

/** Throws RangeError on anything that is not a day of the calendar. */
export const localDate = (text: string): LocalDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`Not a date: ${text}`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
};

export const instant = (text: string): Instant => Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) as Instant;

/** Calendar arithmetic; a day that does not exist becomes the last of its month (29 February + 1 year is 28 February). */
export const addTo = (date: LocalDate, span: Span): LocalDate => Temporal.PlainDate.from(date).add(span).toString() as LocalDate;

/** Whole days from one date to another; negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The day it is at that instant, in an IANA zone such as `America/Toronto`. */
export const dayOf = (at: Instant, zone: string): LocalDate => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() as LocalDate;

/** The wall-clock time `HH:MM` at that instant in that zone. */
export const timeOf = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** The instant of a wall-clock time of a zone: `instantIn('2026-01-19', '23:59', 'America/Toronto')`. */
export const instantIn = (date: LocalDate, time: string, zone: string): Instant =>
  instant(
    Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant()
      .toString(),
  );

/** The last instant of a day in a zone, to the millisecond: a deadline given as a date ends there. */
export const endOfDay = (date: LocalDate, zone: string): Instant =>
  instant(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 }).toString());
