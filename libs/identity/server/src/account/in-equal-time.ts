import { setTimeout as pause } from 'node:timers/promises';

/** Longer than either way takes, so that the time of an answer does not tell whether an address is known. */
const MILLISECONDS = 250;

export const inEqualTime = async <T>(work: Promise<T>): Promise<T> => {
  const [result] = await Promise.all([work, pause(MILLISECONDS)]);
  return result;
};
