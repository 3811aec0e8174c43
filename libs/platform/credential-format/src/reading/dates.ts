import type { JsonObject } from '../credential';
import { isText } from './json-values';

/** XML Schema's dateTime; the zone may be missing in older credentials, and then means UTC. */
const dateTime = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** Milliseconds since 1970; undefined when it is no date. */
export const momentOf = (text: string): number | undefined => {
  const zone = dateTime.exec(text);
  const moment = zone ? Date.parse(zone[1] ? text : `${text}Z`) : NaN;
  return Number.isNaN(moment) ? undefined : moment;
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
