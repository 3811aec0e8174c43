import type { Json } from '../credential';
import type { JudgementReason } from '../judging/judgement';
import { DEEPEST, MOST_TEXT } from './limits';

export type ReadJson = { readonly value: Json } | { readonly fault: JudgementReason };

const strings = /"(?:[^"\\]|\\.)*"/gsy;
const nameFollows = /\s*:/y;
/** Names that reach behind an object when code copies it member by member. */
const hostile = new Set(['__proto__', 'constructor', 'prototype']);

/** Decodes a member's name, so that escapes hide nothing. */
const plain = (quoted: string): string | undefined => {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
};

const faultOfName = (names: Set<string>, quoted: string): JudgementReason | undefined => {
  const name = plain(quoted);
  if (name === undefined) return 'not-readable';
  if (hostile.has(name)) return 'hostile-name';
  if (names.has(name)) return 'repeated-name';
  names.add(name);
  return undefined;
};

/**
 * Walks over the text once without recursion: a depth that would overflow the parser's stack, and a name said twice in one object
 * (of which every reader takes another), are found before anything is parsed.
 */
const faultOf = (text: string): JudgementReason | undefined => {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '{' || letter === '[') {
      if (open.push(new Set()) > DEEPEST) return 'too-deep';
    } else if (letter === '}' || letter === ']') {
      open.pop();
    } else if (letter === '"') {
      strings.lastIndex = at;
      const quoted = strings.exec(text)?.[0];
      if (!quoted) return 'not-readable';
      at += quoted.length - 1;
      nameFollows.lastIndex = at + 1;
      const names = open.at(-1);
      const fault = names && nameFollows.test(text) ? faultOfName(names, quoted) : undefined;
      if (fault) return fault;
    }
  }
  return undefined;
};

const utf8 = new TextEncoder();
/** In bytes of UTF-8, which no text takes fewer of than it has characters. */
const isLonger = (text: string, most: number): boolean => text.length > most || (text.length * 3 > most && utf8.encode(text).length > most);

/** Parses JSON of strangers: at most 128 KiB of UTF-8 unless told otherwise, 64 levels deep, no name twice in an object, none that reaches behind one. */
export const readJson = (text: string, most = MOST_TEXT): ReadJson => {
  if (isLonger(text, most)) return { fault: 'too-large' };
  const fault = faultOf(text);
  if (fault) return { fault };
  try {
    const value: Json = JSON.parse(text);
    return { value };
  } catch {
    return { fault: 'not-readable' };
  }
};
