import { type EntryContent, type EntryKind, type LogEntry } from '#award/domain';
import { bytesOf, leafHashOf } from './digests';
import { type LogKeys, sameSecret } from './log-keys';

/** A row of the log as it stands in the database, believed in nothing. */
export interface Logged {
  readonly position: number;
  readonly kind: EntryKind;
  readonly id: string;
  readonly award: string | null;
  readonly organisation: string;
  readonly content: string;
  readonly mac: Uint8Array;
}

/** What the row says it is; undefined when its content is no JSON object. */
export const entryOf = ({ kind, id, award, organisation, content }: Omit<Logged, 'position' | 'mac'>): LogEntry | undefined => {
  try {
    const parsed: EntryContent = JSON.parse(content);
    return typeof parsed === 'object' ? { kind, id, award, organisation, content: parsed } : undefined;
  } catch {
    return undefined;
  }
};

/** Whether the house itself wrote this entry at this place: one HMAC. */
export const vouches = (keys: LogKeys, position: number, entry: LogEntry, mac: Uint8Array): boolean => sameSecret(keys.mac(position, leafHashOf(entry)), mac);

/** A row of the log in the form of `to_jsonb`. */
export interface RawLogged {
  readonly position: number;
  readonly kind: EntryKind;
  readonly id: string;
  readonly award: string | null;
  readonly organisation: string;
  readonly content: string;
  readonly mac: string;
}

export const loggedFrom = ({ mac, ...same }: RawLogged): Logged => ({ ...same, mac: bytesOf(mac.replace(/^\\x/, '')) });
