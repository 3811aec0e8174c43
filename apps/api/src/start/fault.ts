import { KeyFault } from '#platform/signing';

/** Something that keeps the house from starting, said in one sentence to the person at the terminal. */
export class StartFault extends Error {}

interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly path?: unknown;
}

const sentences: Readonly<Record<string, (told: Told) => string>> = {
  ENOSPC: () => 'The disk is full: free some space and start again. Nothing was lost.',
  EDQUOT: () => 'Your share of the disk is used up: free some space and start again. Nothing was lost.',
  EACCES: ({ path }) => `${String(path)} cannot be read or written by this account: give it the right, or choose another folder with PAIRCOURS_DATA_DIR.`,
  EPERM: ({ path }) => `${String(path)} belongs to another account: give it back, or choose another folder with PAIRCOURS_DATA_DIR.`,
  EROFS: ({ path }) => `${String(path)} is on a disk that cannot be written to: choose another folder with PAIRCOURS_DATA_DIR.`,
  ENOTDIR: ({ path }) => `${String(path)} is a file where a folder is needed: move it away, or choose another folder with PAIRCOURS_DATA_DIR.`,
  EEXIST: ({ path }) => `${String(path)} is a file where a folder is needed: move it away, or choose another folder with PAIRCOURS_DATA_DIR.`,
  EADDRINUSE: () => 'The port was taken by another program meanwhile: choose another one with PORT.',
  ECONNREFUSED: () => 'No PostgreSQL server answers at the address in DATABASE_URL: check the address, and that the server runs.',
  ENOTFOUND: () => 'The machine named in DATABASE_URL is unknown: check the address.',
  EAI_AGAIN: () => 'The machine named in DATABASE_URL cannot be found: check the address and the network.',
  ETIMEDOUT: () => 'The PostgreSQL server of DATABASE_URL does not answer: check the address and the network.',
  WRONG_EDITION: ({ message }) => String(message),
  '28P01': () => 'The PostgreSQL server refuses the password in DATABASE_URL.',
  '28000': () => 'The PostgreSQL server refuses the account in DATABASE_URL.',
  '3D000': () => 'The database named in DATABASE_URL does not exist: create it first (create database paircours).',
  '53100': () => 'The disk of the database is full: free some space and start again. Nothing was lost.',
  '53300': () => 'The PostgreSQL server has no connection left: raise max_connections, or close other programs that use it.',
};

/** What PostgreSQL’s programs say on their error stream, where only words tell. */
const inWords: readonly (readonly [RegExp, string])[] = [
  [/no space left on device|check free disk space/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
];

/** The sentence for whatever went wrong at start; undefined when it is a defect of ours. */
export const explained = (error: unknown): string | undefined => {
  if (error instanceof StartFault || error instanceof KeyFault) return error.message;
  const told: Told = typeof error === 'object' && error !== null ? error : {};
  const known = sentences[String(told.code)]?.(told);
  if (known) return known;
  const spoken = inWords.find(([words]) => words.test(String(told.message)));
  return spoken && sentences[spoken[1]]?.(told);
};
