import { didOf } from '../keys/find-key';
import type { FoundKey } from '../keys/found-key';
import { isAhead, momentOf } from '../reading/dates';
import { type Finding, refused, strangeFor, unchecked } from './finding';
import type { World } from './world';

/** What one signature shows. */
export interface Signed {
  readonly intact: boolean | null;
  /** Whether the key is the issuer's. */
  readonly proven: boolean | null;
  readonly findings: readonly Finding[];
}

/** A signature without a date of its own may be from after the key was lost. */
const since = (limit: string | undefined, created: string | undefined): boolean => {
  const from = limit === undefined ? undefined : momentOf(limit);
  const made = created === undefined ? undefined : momentOf(created);
  return from !== undefined && (made === undefined || made >= from);
};

/** Whether a key had been given up when it signed: as its owner's document says, or as our register does. */
export const isCompromised = (key: FoundKey, issuer: string, created: string | undefined, world: World): boolean => {
  const listed = world.issuers.find(({ did }) => did === issuer)?.compromised ?? [];
  return since(key.endsAt, created) || listed.some((entry) => entry.verificationMethod === key.id && since(entry.since, created));
};

/**
 * A signature of a moment that has not been: whoever holds a key could date it past the day on which the key is given up, or past a rule to come.
 * Of a stranger, whose clock nobody here knows, it leaves the question open.
 */
export const aheadOfTime = (created: string | undefined, known: boolean, now: Date): readonly Finding[] =>
  isAhead(created, now) ? [strangeFor(known, 'signed-ahead-of-time')] : [];

/** Whether a key that fits the signature belongs to the issuer. */
export const bindingOf = (key: FoundKey, issuer: string, created: string | undefined, world: World): Signed => {
  if (key.controller === undefined && !issuer.startsWith('did:')) return { intact: true, proven: null, findings: [unchecked('issuer-not-shown')] };
  if (didOf(key.id) !== issuer || key.controller !== issuer) return { intact: true, proven: false, findings: [refused('issuer-did-not-sign')] };
  if (isCompromised(key, issuer, created, world)) return { intact: true, proven: false, findings: [refused('key-compromised')] };
  return { intact: true, proven: true, findings: [] };
};
