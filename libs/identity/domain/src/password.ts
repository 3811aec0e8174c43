import { accept, refuse, type Result } from '#kernel';

/** NIST SP 800-63B-4 §3.1.1: at least 15 characters when the password is alone, no rule of composition, a blocklist. */
export const passwordLength = { minimum: 15, maximum: 200 } as const;

export type PasswordRefusal = 'password-too-short' | 'password-too-long' | 'password-too-common' | 'password-too-personal';

/** What a stranger could know of the person or the site. */
export interface PasswordContext {
  readonly email?: string;
  readonly names?: readonly string[];
}

/** A dictionary of passwords that attackers try first, in lower case. */
export type Dictionary = ReadonlySet<string>;

const siteWords = ['paircours', 'pairaidant', 'pairaidance'];
const rows = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Characters that must remain once what is guessable is taken out. */
const OWN_CHARACTERS = 8;

/** The same text typed on any keyboard gives the same password. */
export const normalPassword = (typed: string): string => typed.normalize('NFC');

/** Characters as a person counts them, an emoji or an accented letter being one. */
export const lengthOf = (password: string): number => [...normalPassword(password)].length;

const personalWords = ({ email = '', names = [] }: PasswordContext): string[] =>
  [...siteWords, ...[email, ...names].flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])]
    .map((word) => word.toLowerCase().normalize('NFC'))
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length);

const repeats = (text: string): boolean => /^(.{1,10}?)\1+.{0,3}$/su.test(text) || new Set(text).size < 5;

const followsRow = (text: string): boolean => {
  const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]).map((row) => row.repeat(8));
  return runs.some((run) => run.includes(text));
};

const isGuessable = (text: string, known: Dictionary): boolean => {
  const letters = text.replace(/[^\p{L}]+/gu, '');
  return known.has(text) || repeats(text) || followsRow(text) || known.has(letters) || (letters === '' && new Set(text).size < 8);
};

/** What can be told without the dictionary, as the page does while somebody types. */
export const checkPasswordShape = (typed: string, context: PasswordContext): Result<string, PasswordRefusal> => {
  const password = normalPassword(typed);
  const length = lengthOf(password);
  if (length < passwordLength.minimum) return refuse('password-too-short', { minimum: passwordLength.minimum, missing: passwordLength.minimum - length });
  if (length > passwordLength.maximum) return refuse('password-too-long', { maximum: passwordLength.maximum });
  const own = personalWords(context).reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase());
  if ([...own.replace(/[\s\p{P}]+/gu, '')].length < OWN_CHARACTERS) return refuse('password-too-personal');
  return repeats(password.toLowerCase()) || followsRow(password.toLowerCase()) ? refuse('password-too-common') : accept(password);
};

/** The password to hash, in Unicode NFC. Any script and any character count. */
export const checkPassword = (typed: string, context: PasswordContext, known: Dictionary): Result<string, PasswordRefusal> => {
  const shaped = checkPasswordShape(typed, context);
  if (!shaped.ok) return shaped;
  return isGuessable(shaped.value.toLowerCase(), known) ? refuse('password-too-common') : shaped;
};
