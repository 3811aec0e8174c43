import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const contexts = join(import.meta.dirname, '../../../../libs');
const catalogues = readdirSync(contexts)
  .map((context) => join(contexts, context, 'domain/src/messages/fr.json'))
  .flatMap((file) => {
    try {
      return Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>);
    } catch {
      return [];
    }
  });
/** A key of one word is also a word of the language: only those of several parts show. */
const keys = new Set(catalogues.filter((key) => key.includes('.')));

const codes: readonly (readonly [string, RegExp])[] = [
  ['an ISO date', /\b\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?/g],
  ['an id', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g],
  ['a hole of a message', /\{\w+(,[^}]*)?\}/g],
  ['a value of the machine', /\b(undefined|NaN|\[object \w+\]|Invalid Date)\b/g],
];

/** What a reader should never see: codes of the machine where words belong. */
export const rawIn = (text: string, mayShow?: RegExp): readonly string[] => [
  ...codes.flatMap(([what, pattern]) => [...text.matchAll(pattern)].filter(([found]) => !mayShow?.test(found)).map(([found]) => `${what}: ${found}`)),
  ...[...text.matchAll(/\b[a-z][a-z-]*(\.[a-z0-9-]+)+/g)].filter(([found]) => keys.has(found)).map(([found]) => `a message key: ${found}`),
];
