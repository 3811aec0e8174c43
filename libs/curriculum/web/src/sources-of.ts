import type { Provenance } from '#curriculum/domain';

/** The place of a source on the page, unique when several editions stand on it. */
export const anchorOf = (key: string, scope = ''): string => `source-${scope}${key}`;

/** Takes the reader to a source of this page, and their focus with them. */
export const goToSource = (key: string, scope = ''): void => {
  const target = document.getElementById(anchorOf(key, scope));
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
};

/** Sources of an origin, none when it has none. */
export const keysOf = ({ sources = [] }: Provenance): readonly string[] => sources;
