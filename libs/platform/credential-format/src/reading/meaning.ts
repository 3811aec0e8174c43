import type { Json } from '../credential';
import { bundledContexts } from '../contexts/bundled';
import type { JudgementReason } from '../judging/judgement';
import { isObject, isText, listed } from './json-values';
import { LONGEST_LIST, MOST_CONTEXTS } from './limits';

/** JSON-LD's own words that stand in credentials as written; `@set`, `@graph`, `@included` and the like would hide members from a reader. */
const plainKeywords = new Set(['@context', '@value', '@language', '@direction', '@id', '@type']);

export type FaultOfMeaning = Extract<JudgementReason, 'context-inline' | 'context-unknown' | 'meaning-hidden' | 'too-intricate'>;

const faultOfContext = (context: Json | undefined): FaultOfMeaning | undefined => {
  const entries = listed(context);
  if (entries.length > MOST_CONTEXTS) return 'too-intricate';
  if (entries.some((entry) => !isText(entry))) return 'context-inline';
  return entries.some((entry) => !isText(entry) || !bundledContexts.has(entry)) ? 'context-unknown' : undefined;
};

/**
 * A signature of linked data covers statements, not text: `credentialStatus` written as the address of that term states the same,
 * yet a reader of the JSON would not see it. So names are plain terms, and every context is one whose meaning is known here.
 * Undefined when nothing is hidden; `too-intricate` where linking the data would take time out of all proportion. Recursion is bounded by the depth allowed to JSON.
 */
export const faultOfMeaning = (value: Json | undefined): FaultOfMeaning | undefined => {
  if (Array.isArray(value)) return value.length > LONGEST_LIST ? 'too-intricate' : value.map(faultOfMeaning).find(Boolean);
  if (!isObject(value)) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith('@') ? !plainKeywords.has(name) : name.includes(':')) return 'meaning-hidden';
    const fault = name === '@context' ? faultOfContext(member) : faultOfMeaning(member);
    if (fault) return fault;
  }
  return undefined;
};
