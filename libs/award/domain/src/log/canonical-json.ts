/** What an entry is made of. */
export type Plain = string | number | boolean | null;

/** JSON with sorted keys and no spaces (RFC 8785): the same facts always give the same bytes. Keys without value are left out. Throws on what JSON cannot say. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${fieldsOf(value).join(',')}}`;
  const written = typeof value === 'number' && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (written === undefined) throw new Error(`JSON cannot say ${String(value)}.`);
  return written;
};

const fieldsOf = (value: object): readonly string[] =>
  Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
