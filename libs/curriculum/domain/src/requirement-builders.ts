import type { Bilingual } from '#kernel';
import type { Leaf, Requirement } from './requirement';

const text: Bilingual = { fr: 'Une condition.', en: 'A condition.' };
type Said<L> = L extends Leaf ? Omit<L, 'id' | 'text' | 'from'> : never;

/** Requirement nodes for tests: only what a test is about is written. */
export const node = (id: string) => ({ id, text, from: { label: 'placeholder' as const } });
export const leaf = (id: string, rest: Said<Leaf>): Requirement => ({ ...node(id), ...rest }) as Leaf;
export const all = (...of: readonly Requirement[]): Requirement => ({ ...node('all'), kind: 'all', of });
export const any = (...of: readonly Requirement[]): Requirement => ({ ...node('any'), kind: 'any', of });
export const atLeast = (n: number, ...of: readonly Requirement[]): Requirement => ({ ...node('atLeast'), kind: 'atLeast', n, of });
export const not = (of: Requirement): Requirement => ({ ...node('not'), kind: 'not', of });
export const attested = (id: string): Requirement => leaf(id, { kind: 'attested', sensitive: false });
