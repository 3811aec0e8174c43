import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits: what an address ends with. */
export const newShareToken = (): string => randomBytes(16).toString('base64url');

/** All that is kept of it. */
export const shareHash = (token: string): Buffer => createHash('sha256').update(token).digest();
