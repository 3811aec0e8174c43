/** One thing wrong in an edition: a code of `fault.<code>`, its inputs, and where it stands. */
export interface EditionFault {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
}

export const fault = (code: string, path: EditionFault['path'], params: EditionFault['params'] = {}): EditionFault => ({ code, path, params });

/** Positions of the values already seen before. */
export const duplicates = (values: readonly string[]): readonly number[] => values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
