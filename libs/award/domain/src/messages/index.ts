import type { Catalogue } from '#kernel';
import type fr from './fr.json';

export type AwardMessage = keyof typeof fr;

export const awardMessages: Catalogue<AwardMessage> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
