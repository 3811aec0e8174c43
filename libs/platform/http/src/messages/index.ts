import type { Catalogue } from '#kernel';
import type fr from './fr.json';

/** What a page says when nothing else can be shown. */
export const refusalPageMessages: Catalogue<keyof typeof fr> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
