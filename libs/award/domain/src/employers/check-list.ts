import type { Brand } from '#kernel';

export type CheckId = Brand<string, 'CheckId'>;

/** People on one list. */
export const longestList = 2_000;
/** Without an account: a handful of certificates at once, typed or pasted. */
export const longestVisitorList = 50;

/** How long what was written and answered is kept: until it was fetched and a little longer, or a day. In minutes. */
export const listKept = { untilFetched: 24 * 60, onceFetched: 60 } as const;

/** Answers an employer may get for one line; `faulty` is a line that could not be asked at all. */
export const lineAnswers = ['valid', 'provisional', 'expired', 'suspended', 'revoked', 'superseded', 'unknown', 'too-many', 'unchecked', 'faulty'] as const;
export type LineAnswer = (typeof lineAnswers)[number];

/** Why a line could not be asked. */
export const lineFaults = ['code-missing', 'name-missing', 'code-too-long', 'name-too-long', 'said-twice'] as const;
export type LineFault = (typeof lineFaults)[number];

export interface ListLine {
  /** As counted in the file, its header being line 1. */
  readonly line: number;
  readonly code: string;
  readonly familyName: string;
  readonly fault?: LineFault;
}
