import type { Json } from '../credential';
import { isObject, isText } from '../reading/json-values';

export interface StatusEntry {
  readonly purpose: string;
  readonly index: number;
  readonly list: string;
}
export type StatusEntryFault = { readonly fault: 'status-malformed' | 'status-kind-unknown' };

/** The list of the data model 2.0, and the draft it grew out of: the same bits. */
const kinds = new Set(['BitstringStatusListEntry', 'StatusList2021Entry']);

/** The purposes that say whether a credential is in force. `refresh` and `message` say other things. */
const judged = new Set(['revocation', 'suspension']);

/** Where a credential's state is written. https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry */
export const readStatusEntry = (entry: Json): StatusEntry | StatusEntryFault => {
  if (!isObject(entry) || !isText(entry['type'])) return { fault: 'status-malformed' };
  if (!kinds.has(entry['type'])) return { fault: 'status-kind-unknown' };
  const { statusPurpose, statusListIndex, statusListCredential, statusSize } = entry;
  const index = typeof statusListIndex === 'number' ? statusListIndex : /^\d{1,9}$/.test(String(statusListIndex)) ? Number(statusListIndex) : NaN;
  if (!isText(statusPurpose) || !isText(statusListCredential) || !Number.isSafeInteger(index) || index < 0) return { fault: 'status-malformed' };
  if (!judged.has(statusPurpose) || (statusSize !== undefined && statusSize !== 1)) return { fault: 'status-kind-unknown' };
  return { purpose: statusPurpose, index, list: statusListCredential };
};
