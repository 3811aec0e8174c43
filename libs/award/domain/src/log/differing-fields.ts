import { canonicalJson } from './canonical-json';
import type { EntryContent } from './entry';
import { erasable } from './plain-entries';

/**
 * The fields in which what the row says now differs from what the log kept, in alphabetical order.
 * Of a person whose data was erased, only what stays is compared.
 */
export const differingFields = (kept: EntryContent, found: EntryContent, erased: boolean): readonly string[] =>
  [...new Set([...Object.keys(kept), ...Object.keys(found)])]
    .filter((name) => !(erased && erasable.includes(name)))
    .filter((name) => textOf(kept, name) !== textOf(found, name))
    .sort();

/** A field that was not told yet when the entry was written says nothing, as an empty one does. */
const textOf = (content: EntryContent, name: string): string => canonicalJson(content[name] ?? null);
