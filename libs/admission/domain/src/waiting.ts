import type { LocalDate } from '#kernel';

export const waitingCodes = [
  'application-to-finish',
  'document-to-join',
  'intake-to-open',
  'evidence-to-check',
  'files-for-panel',
  'files-to-hand-out',
  'file-to-score',
  'third-reading-to-give',
  'third-reading-to-ask',
  'files-to-decide',
  'answers-to-send',
  'offer-to-send',
  'offer-to-answer',
] as const;

/** One thing that waits for somebody: a sentence of the messages (`waiting.<code>`), where to do it, and until when. */
export interface WaitingItem {
  readonly code: (typeof waitingCodes)[number];
  readonly params: Readonly<Record<string, string | number>>;
  readonly link: string;
  readonly due?: LocalDate;
}
