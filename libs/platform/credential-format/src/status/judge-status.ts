import { type Finding, refused, strangeFor, unchecked } from '../judging/finding';
import type { JudgementReason } from '../judging/judgement';
import type { Asked } from '../proofs/judge-proof';
import type { Json, JsonObject } from '../credential';
import { isObject, isText, listed } from '../reading/json-values';
import { judgeStatusList } from './judge-status-list';
import { readStatusEntry, type StatusEntry } from './status-entry';
import { statusBit } from './status-list';

export interface StatusAnswer {
  /** True when every list was read and says so; null when one could not be. */
  readonly clear: boolean | null;
  readonly findings: readonly Finding[];
}

/** More lists than that are an attempt to cost time: each is canonicalised. */
const MOST_LISTS = 4;

/** What is merely missing leaves the question open; a list that is wrong was put there by somebody. */
const missing = new Set<JudgementReason>(['status-list-not-at-hand', 'status-list-out-of-date', 'status-kind-unknown']);

const openEnded = (reason: JudgementReason, known: boolean): StatusAnswer => ({
  clear: null,
  findings: [missing.has(reason) ? unchecked(reason) : strangeFor(known, reason)],
});

const stateIn = (bits: Uint8Array, { index, purpose }: StatusEntry, known: boolean): StatusAnswer => {
  const set = statusBit(bits, index);
  if (set === undefined) return openEnded('status-entry-outside', known);
  return set ? { clear: false, findings: [refused(purpose === 'revocation' ? 'revoked' : 'suspended')] } : { clear: true, findings: [] };
};

const judgeEntry = async (written: Json, asked: Asked): Promise<StatusAnswer> => {
  const entry = readStatusEntry(written);
  if ('fault' in entry) return openEnded(entry.fault, asked.known);
  const answer = await judgeStatusList(await asked.world.statusList(entry.list).catch(() => undefined), entry, asked);
  return 'fault' in answer ? openEnded(answer.fault, asked.known) : stateIn(answer.bits, entry, asked.known);
};

/**
 * A credential of ours names one list, for the schema of Open Badges allows one. Beside the list of revocations stands one of suspensions,
 * at the same address but for its last word; what is suspended is marked in both.
 */
const siblingOf = (entry: JsonObject): Json => {
  const { statusListCredential: url } = entry;
  return { ...entry, statusPurpose: 'suspension', statusListCredential: isText(url) ? url.replace(/revocation$/, 'suspension') : url };
};

const hasSibling = ({ statusPurpose, statusListCredential: url }: JsonObject): boolean =>
  statusPurpose === 'revocation' && isText(url) && url.endsWith('/revocation');

interface Place {
  readonly written: Json;
  /** Address, index and purpose, to tell the same place said twice. */
  readonly key: string;
  /** The place that says whether a mark here means no more than a suspension. */
  readonly sibling?: string;
}

const keyOf = (entry: Json): string => {
  const read = readStatusEntry(entry);
  return JSON.stringify('fault' in read ? entry : [read.list, read.index, read.purpose]);
};

const placesOf = (entry: Json, known: boolean): readonly Place[] => {
  const own = { written: entry, key: keyOf(entry) };
  if (!known || !isObject(entry) || !hasSibling(entry)) return [own];
  const sibling = siblingOf(entry);
  return [
    { written: sibling, key: keyOf(sibling) },
    { ...own, sibling: keyOf(sibling) },
  ];
};

/** Every place once, however often it is named. */
const distinct = (places: readonly Place[]): readonly Place[] => [...new Map(places.map((place) => [place.key, place])).values()];

/** Whether the issuer has withdrawn the credential since. One that names no list cannot be withdrawn. */
export const judgeStatus = async (asked: Asked): Promise<StatusAnswer> => {
  const entries = distinct(listed(asked.credential['credentialStatus']).map((written) => ({ written, key: keyOf(written) })));
  if (entries.length > MOST_LISTS) return openEnded('status-malformed', asked.known);
  const answers = new Map<string, StatusAnswer>();
  const places = distinct(entries.flatMap(({ written }) => placesOf(written, asked.known)));
  for (const { written, key } of places) answers.set(key, await judgeEntry(written, asked));
  const every = [...answers.values()];
  const clear = every.some((answer) => answer.clear === false) ? false : every.some((answer) => answer.clear === null) ? null : true;
  // Marked in both lists means suspended; marked among the revocations alone, revoked.
  const isSuspended = ({ sibling }: Place): boolean => sibling !== undefined && answers.get(sibling)?.clear === false;
  const findings = places.flatMap((place) => (answers.get(place.key)?.findings ?? []).filter(({ reason }) => reason !== 'revoked' || !isSuspended(place)));
  return { clear, findings };
};
