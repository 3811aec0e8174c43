import type { Json } from '../credential';

/** What a value that may be another in the next document of the same shape is to JSON-LD. */
export interface Slot {
  readonly value: string;
  /** Start of an address, with its colon; empty for a text. */
  readonly scheme: string;
}

export interface DocumentShape {
  /** The same for documents that differ in their slots alone. */
  readonly key: string;
  readonly slots: readonly Slot[];
}

/** Could be a term of some context, so its letters may mean something: it belongs to the shape. */
const word = /^[A-Za-z][\w-]*$/;
/** Addresses without a sign that would have to be escaped, or that could be read as relative. */
const address = /^(urn:uuid:|https:\/\/|http:\/\/|did:web:|did:key:)[\w.~:/?#@!$&'()*+,;=%-]+$/;

/** Longest text that is worth it. */
const LONGEST = 4000;

/** The shape of a JSON-LD document; undefined for one that speaks JSON-LD's own words within, or holds very long texts. */
export const shapeOf = (document: object): DocumentShape | undefined => {
  const slots: Slot[] = [];
  const skeleton = (value: unknown, top: boolean): string | undefined => {
    if (typeof value === 'string') return slotOrWord(value, slots);
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const parts = Array.isArray(value) ? value.map((one: unknown) => skeleton(one, false)) : Object.entries(value).map(member(top));
    if (parts.includes(undefined)) return undefined;
    // Where a part ends belongs to the shape: what follows may stand in it or after it.
    return Array.isArray(value) ? `[${parts.join()}]` : `{${parts.join()}}`;
  };
  const member =
    (top: boolean) =>
    ([name, value]: [string, unknown]): string | undefined => {
      if (value === undefined) return '';
      if (name === '@context') return top ? `@${JSON.stringify(value)}` : undefined;
      const within = name.startsWith('@') ? undefined : skeleton(value, false);
      return within && `${JSON.stringify(name)}:${within}`;
    };
  const key = skeleton(document, true);
  return key === undefined ? undefined : { key, slots };
};

const slotOrWord = (value: string, slots: Slot[]): string | undefined => {
  if (value.length > LONGEST) return undefined;
  if (word.test(value)) return JSON.stringify(value);
  const [, scheme = ''] = address.exec(value) ?? [];
  slots.push({ value, scheme });
  return `<${scheme}>`;
};

/** The same document with other values in its slots, given in the order of `shapeOf`. */
export const withSlots = (document: object, values: readonly string[]): object => {
  const rest = values.values();
  const filled = (value: Json | undefined): Json | undefined => {
    if (typeof value === 'string') return word.test(value) ? value : rest.next().value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one: Json) => filled(one) ?? null);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === '@context' ? one : filled(one)]));
  };
  return filled(document as Json) as object;
};
