import type { JsonObject } from '../credential';
import { isText } from './json-values';
import { CLOCK_SKEW } from './limits';

/** XML Schema's dateTime; the zone may be missing in older credentials, and then means UTC. */
const dateTime = /^(-?\d{4,})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/** `Date` takes 30 February for 2 March: the last day of a month, from the calendar itself. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Milliseconds since 1970; undefined when it is no date, or one that no calendar has. */
export const momentOf = (text: string): number | undefined => {
  const [, year, month, day, zone] = dateTime.exec(text) ?? [];
  if (Number(day) > lastDay(Number(year), Number(month))) return undefined;
  const moment = year === undefined ? NaN : Date.parse(zone ? text : `${text}Z`);
  return Number.isNaN(moment) ? undefined : moment;
};

/** Whether a moment is still to come, even when the other clock is fast by what clocks are. What is no date is no moment to come. */
export const isAhead = (text: string | null | undefined, now: Date): boolean => {
  const moment = text === null || text === undefined ? undefined : momentOf(text);
  return moment !== undefined && moment > now.getTime() + CLOCK_SKEW;
};

export interface Period {
  readonly from: number | undefined;
  readonly until: number | undefined;
  /** The end as it is written. */
  readonly validUntil: string | null;
}

const named = (credential: JsonObject, names: readonly string[]): string | undefined => names.map((name) => credential[name]).find(isText);

/** From when and until when a credential says it is in force; `malformed` when it says so in no date, or backwards. */
export const periodOf = (credential: JsonObject): Period | 'malformed' => {
  const from = named(credential, ['validFrom', 'issuanceDate']);
  const until = named(credential, ['validUntil', 'expirationDate']);
  const written = ['validFrom', 'issuanceDate', 'validUntil', 'expirationDate'].filter((name) => credential[name] !== undefined);
  if (written.some((name) => !isText(credential[name]) || momentOf(credential[name]) === undefined)) return 'malformed';
  const period = { from: from === undefined ? undefined : momentOf(from), until: until === undefined ? undefined : momentOf(until) };
  if (period.from !== undefined && period.until !== undefined && period.until < period.from) return 'malformed';
  return { ...period, validUntil: until ?? null };
};
