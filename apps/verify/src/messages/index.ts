import type { Catalogue } from '#kernel';
import type fr from './fr.json';

export type VerifyMessage = keyof typeof fr;

export const verifyMessages: Catalogue<VerifyMessage> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
