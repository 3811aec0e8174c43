/** What became of one person's paper while a sitting's papers are issued. */
export const issuingStates = ['waiting', 'issued', 'failed', 'name-not-printable'] as const;
export type IssuingState = (typeof issuingStates)[number];

/** Why a paper could not be issued: the key did not answer, the page could not be drawn, or something nobody foresaw. */
export const issuingFaults = ['key', 'drawing', 'unexpected'] as const;
export type IssuingFault = (typeof issuingFaults)[number];

/** Tries of one paper before it waits for a person, and the pause before the next one, in seconds: 2, 8, 32. */
export const ISSUING_TRIES = 4;
export const secondsBeforeTry = (tried: number): number => 2 * 4 ** (tried - 1);
