import type { Catalogue } from '#kernel';
import type fr from './fr.json';

/** Why a file is not simply good: one sentence for each reason. */
export const reasonMessages: Catalogue<keyof typeof fr> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
