import { createHash } from 'node:crypto';
import { leafHash, leafTextOf, type LogEntry, type Sha256, type TextDigest } from '#award/domain';

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

export const digest: TextDigest = (text) => createHash('sha256').update(text).digest('hex');

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

/** Of the entry as it stands in the tree. */
export const leafHashOf = (entry: LogEntry): Uint8Array => leafHash(sha256, Buffer.from(leafTextOf(entry)));
