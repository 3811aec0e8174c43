import { canonicalJson, type Plain } from './canonical-json';

/** What the log may tell of: awards and what follows from them, and the sealed sittings that decided. `erasure`: what is personal of one file is rightly gone. */
export const entryKinds = [
  'award',
  'certificate',
  'detail',
  'document',
  'credential',
  'standing',
  'order',
  'sitting',
  'juror',
  'file',
  'recusal',
  'decision',
  'settled',
  'minutes',
  'erasure',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export type EntryContent = Readonly<Record<string, Plain>>;

/** What one row says, in a form that gives nothing away: personal values only as digests made with the row's own salt. */
export interface LogEntry {
  readonly kind: EntryKind;
  /** Of the row it was made from. */
  readonly id: string;
  /** The award it is about; null for what comes before any award. */
  readonly award: string | null;
  readonly organisation: string;
  readonly content: EntryContent;
}

/** The text that is hashed into the tree. */
export const leafTextOf = ({ kind, id, award, organisation, content }: LogEntry): string => canonicalJson({ kind, id, award, organisation, content });

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type TextDigest = (text: string) => string;

/** A value that whoever has neither the value nor the salt cannot guess; named, so that equal values look different. */
export const sealedValue = (digest: TextDigest, salt: string, name: string, value: unknown): string => digest(canonicalJson([salt, name, value]));
