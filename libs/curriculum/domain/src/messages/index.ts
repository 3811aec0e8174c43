import type { Catalogue } from '#kernel';
import type fr from './fr.json';

export type CurriculumMessage = keyof typeof fr;

export const curriculumMessages: Catalogue<CurriculumMessage> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
