/** What a key of the employers' interface looks like: `pc_` and 43 characters, 256 random bits. */
export const keyMark = 'pc_';
export const keyBytes = 32;
/** So much of a key stays readable, to tell one from another. */
export const keyPrefixLength = keyMark.length + 6;

export const keyLife = { standardDays: 365, longestDays: 730 } as const;
export const keysAtOnce = 10;
export const longestKeyLabel = 80;

/** Lines a key may ask on one day of UTC. */
export const linesPerKeyAndDay = 5_000;
/** Lines of one request of a program. */
export const linesPerBatch = 500;

/** Whole seconds until the next day of UTC begins. `now` as an instant. */
export const secondsLeftOfDay = (now: string): number => {
  const midnight = Date.parse(`${now.slice(0, 10)}T00:00:00Z`) + 86_400_000;
  return Math.max(1, Math.ceil((midnight - Date.parse(now)) / 1000));
};
