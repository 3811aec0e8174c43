import { accept, addTo, type LocalDate, refuse, type Result } from '#kernel';
import type { ReadingStage } from './panel-reading';

/** What the panel answers to one file. Always a person's act: nothing here follows from a score by itself. */
export const outcomes = ['offer', 'waiting-list', 'refusal'] as const;
export type Outcome = (typeof outcomes)[number];

/** One condition as the person will read it: what was found, and whether it is fulfilled. */
export interface Finding {
  /** A criterion of the grid, or a condition of the edition's eligibility. */
  readonly kind: 'criterion' | 'condition';
  readonly code: string;
  readonly met: boolean;
  readonly reason: string;
}

export interface DecisionDraft {
  readonly outcome: Outcome;
  /** Place on the waiting list, 1 first; null otherwise. */
  readonly rank: number | null;
  readonly letter: string;
  readonly findings: readonly Finding[];
}

export interface FileToDecide {
  readonly reading: ReadingStage;
  /** The last answer sent to the person, if any. */
  readonly answered: Outcome | null;
  readonly withdrawn: boolean;
}

/** The longest letter, in characters. */
export const LETTER_LENGTH = 4000;

export type DecisionRefusal =
  'reviews-missing' | 'answer-sent' | 'application-withdrawn' | 'reason-missing' | 'unmet-condition-missing' | 'letter-missing' | 'rank-missing';

const isWritten = (text: string): boolean => text.trim() !== '';

/** A waiting list may end in a refusal later; an offer or a refusal that was sent is not decided again here. */
const mayAnswer = (answered: Outcome | null, outcome: Outcome): boolean => answered === null || (answered === 'waiting-list' && outcome === 'refusal');

/**
 * Whether this answer may be prepared. A refusal names at least one condition that is not fulfilled, with a reason for each and a letter.
 * Without all readings, only a refusal for a condition of eligibility may be prepared.
 */
export const decideFile = ({ reading, answered, withdrawn }: FileToDecide, draft: DecisionDraft): Result<DecisionDraft, DecisionRefusal> => {
  const { outcome, rank, letter, findings } = draft;
  const unmet = findings.filter(({ met }) => !met);
  if (withdrawn) return refuse('application-withdrawn');
  if (!mayAnswer(answered, outcome)) return refuse('answer-sent');
  if (reading !== 'settled' && !(outcome === 'refusal' && unmet.some(({ kind }) => kind === 'condition'))) return refuse('reviews-missing');
  const unexplained = unmet.filter(({ reason }) => !isWritten(reason)).length;
  if (unexplained) return refuse('reason-missing', { count: unexplained });
  if (outcome === 'refusal' && !unmet.length) return refuse('unmet-condition-missing');
  if (outcome === 'refusal' && !isWritten(letter)) return refuse('letter-missing');
  if (outcome === 'waiting-list' && rank === null) return refuse('rank-missing');
  return accept({ ...draft, rank: outcome === 'waiting-list' ? rank : null });
};

/** The last day on which the person may ask for the decision to be read again: the edition's days, counted from the day of the decision. */
export const appealBy = (decidedOn: LocalDate, appealDays: number): LocalDate => addTo(decidedOn, { days: appealDays });
