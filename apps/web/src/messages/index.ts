import type { Catalogue } from '#kernel';
import type fr from './fr.json';

export type ShellMessage = keyof typeof fr;

export const shellMessages: Catalogue<ShellMessage> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
