import type { Catalogue } from '#kernel';
import type fr from './fr.json';

export type IdentityMessage = keyof typeof fr;

export const identityMessages: Catalogue<IdentityMessage> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
