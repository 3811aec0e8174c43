import * as z from 'zod';

/** Characters that break lines, hide, or turn the writing round: a name could read as another one. */
const deceiving = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** One line of at most so many characters, that reads as it is written. */
export const plainLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !deceiving.test(text));
