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

const entriesOf = ({ credential, known }: Asked): readonly Json[] => {
  const entries = listed(credential['credentialStatus']);
  const [only] = entries;
  return known && entries.length === 1 && isObject(only) && hasSibling(only) ? [siblingOf(only), only] : entries;
};

/** Marked in both lists means suspended; marked among the revocations alone, revoked. */
const ranked = (findings: readonly Finding[], bothMarked: boolean): readonly Finding[] =>
  bothMarked ? findings.filter(({ reason }) => reason !== 'revoked') : findings;

/** Whether the issuer has withdrawn the credential since. One that names no list cannot be withdrawn. */
export const judgeStatus = async (asked: Asked): Promise<StatusAnswer> => {
  const entries = entriesOf(asked);
  if (entries.length > MOST_LISTS) return openEnded('status-malformed', asked.known);
  const answers: StatusAnswer[] = [];
  for (const entry of entries) answers.push(await judgeEntry(entry, asked));
  const clear = answers.some((answer) => answer.clear === false) ? false : answers.some((answer) => answer.clear === null) ? null : true;
  const findings = answers.flatMap((answer) => answer.findings);
  const paired = entries.length > listed(asked.credential['credentialStatus']).length;
  return { clear, findings: ranked(findings, paired && findings.some(({ reason }) => reason === 'suspended')) };
};
