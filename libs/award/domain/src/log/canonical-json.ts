/** What an entry may be made of. Numbers are whole: no two writings of one value. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** JSON with sorted keys and no spaces (RFC 8785): the same facts always give the same bytes. Keys without value are left out. */
export const canonicalJson = (value: Plain): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('A number must be finite.');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const field = value[key];
      return field === undefined ? [] : `${JSON.stringify(key)}:${canonicalJson(field)}`;
    });
  return `{${fields.join(',')}}`;
};

const isList = (value: object): value is readonly Plain[] => Array.isArray(value);
