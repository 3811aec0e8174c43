import { languages } from '#kernel';
import * as z from 'zod';
import { CONSENT_VERSION } from '../consent';

/** Control characters, and those that turn the direction of what follows: a name with one would not be read as written. */
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Any script, kept as typed in Unicode NFC. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((name) => !invisible.test(name))
  .transform((name) => name.normalize('NFC'));

export const email = z.string().trim().max(320).pipe(z.email());
export const language = z.enum(languages);
/** What a link in a mail carries after its `#`. */
export const token = z.string().regex(/^[\w-]{20,100}$/);
/** Only bounded here: the rules of passwords answer with a sentence of their own. */
export const newPassword = z
  .string()
  .max(2000)
  .refine((text) => !text.includes('\0'));
export const givenPassword = z.string().min(1).max(2000);
/** The version of the text the person agreed to on the page. */
export const consent = z.literal(CONSENT_VERSION);

export const done = z.strictObject({});
