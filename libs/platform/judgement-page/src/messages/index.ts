import type { Catalogue } from '#kernel';
import type fr from './fr.json';

export type JudgementMessage = keyof typeof fr;

export const judgementMessages: Catalogue<JudgementMessage> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
