import type { Catalogue } from '#kernel';
import type fr from './fr.json';

export const sampleMessages: Catalogue<keyof typeof fr> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
