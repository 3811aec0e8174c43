import type { JsonObject } from '../credential';
import type { JudgementReason } from '../judging/judgement';
import { judgeProofs } from '../proofs/judge-proofs';
import type { Asked } from '../proofs/judge-proof';
import { periodOf } from '../reading/dates';
import { idOf, isObject, isText, listed, texts } from '../reading/json-values';
import { faultOfShape } from '../reading/shape';
import type { StatusEntry } from './status-entry';
import { decodeStatusList, LEAST_ENTRIES } from './status-list';

export type StatusListAnswer = { readonly bits: Uint8Array } | { readonly fault: JudgementReason };

const kinds = new Set(['BitstringStatusListCredential', 'StatusList2021Credential']);

const fault = (reason: JudgementReason): StatusListAnswer => ({ fault: reason });

const faultOfSignature = async (list: JsonObject, asked: Asked): Promise<JudgementReason | undefined> => {
  if (idOf(list['issuer']) !== asked.issuer) return 'status-list-foreign';
  const { findings, intact, proven } = await judgeProofs({ ...asked, credential: list });
  if (findings.some(({ reason }) => reason === 'key-not-at-hand')) return 'status-list-not-at-hand';
  // Lists are signed the moment they are asked for: a slow clock of the reader's must not make them forgeries.
  if (intact && findings.every(({ reason }) => reason === 'signed-ahead-of-time') && findings.length > 0) return 'status-list-out-of-date';
  if (proven === false) return 'status-list-foreign';
  return intact && proven && findings.length === 0 ? undefined : 'status-list-altered';
};

const isOld = (list: JsonObject, now: number): boolean => {
  const period = periodOf(list);
  return period === 'malformed' || (period.until !== undefined && period.until <= now) || (period.from !== undefined && period.from > now);
};

/** The bits of a list, once it is shown to be signed by the same issuer, current, made for this purpose and large enough to hide in. */
export const judgeStatusList = async (list: unknown, { purpose, list: url }: StatusEntry, asked: Asked): Promise<StatusListAnswer> => {
  if (list === undefined || list === null) return fault('status-list-not-at-hand');
  if (!isObject(list) || faultOfShape(list) || !texts(list['type']).some((type) => kinds.has(type))) return fault('status-list-unreadable');
  const [subject] = listed(list['credentialSubject']);
  if (!isObject(subject) || !isText(subject['encodedList'])) return fault('status-list-unreadable');
  const unsigned = await faultOfSignature(list, asked);
  if (unsigned) return fault(unsigned);
  if (isText(list['id']) && list['id'] !== url) return fault('status-list-foreign');
  if (!texts(subject['statusPurpose']).includes(purpose)) return fault('status-list-other-purpose');
  if (isOld(list, asked.world.now.getTime())) return fault('status-list-out-of-date');
  const decoded = await decodeStatusList(subject['encodedList']);
  if ('fault' in decoded) return fault(decoded.fault);
  // Of strangers shorter lists are taken: how well theirs hide somebody is their affair.
  return asked.known && decoded.bits.length * 8 < LEAST_ENTRIES ? fault('status-list-too-short') : decoded;
};
