import type { Brand } from './brand';

/** A duration in whole minutes, so that 41 h 30 is exactly 2490 and never 42 h. */
export type Minutes = Brand<number, 'Minutes'>;

export const minutes = (count: number): Minutes => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a whole number of minutes: ${count}`);
  return count as Minutes;
};

export const hours = (whole: number, rest = 0): Minutes => minutes(Math.round(whole * 60) + rest);

export const sumMinutes = (all: readonly Minutes[]): Minutes => minutes(all.reduce<number>((sum, one) => sum + one, 0));

/** The parts a message needs: `{hours} h {minutes}`. */
export const hoursAndMinutes = (duration: Minutes): { readonly hours: number; readonly minutes: number } => ({
  hours: Math.floor(duration / 60),
  minutes: duration % 60,
});
