import type { Catalogue } from '#kernel';
import type { JudgementReason } from '../judging/judgement';

/** Why a file is not simply good: one plain sentence for each reason, the same on the page and in the command. */
export const reasonMessages: Catalogue<JudgementReason> = {
  fr: () => import('./fr.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
