import type { Catalogue } from '#kernel';
import type fr from './fr.json';

export type PlacementMessage = keyof typeof fr;

export const placementMessages: Catalogue<PlacementMessage> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
