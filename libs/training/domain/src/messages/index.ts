import type { Catalogue } from '#kernel';
import type fr from './fr.json';

export type TrainingMessage = keyof typeof fr;

export const trainingMessages: Catalogue<TrainingMessage> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
