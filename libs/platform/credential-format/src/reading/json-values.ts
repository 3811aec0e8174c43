import type { Json, JsonObject } from '../credential';

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';

/** JSON-LD writes one thing alone and several in a list; nothing is an empty list here. */
export const listed = (value: Json | undefined): readonly Json[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

export const texts = (value: Json | undefined): readonly string[] => listed(value).filter(isText);

/** The address of something written as its address or as an object with an `id`. */
export const idOf = (value: Json | undefined): string | undefined => {
  const id = isObject(value) ? value['id'] : value;
  return isText(id) ? id : undefined;
};
