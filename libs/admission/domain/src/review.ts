import { accept, refuse, type Result } from '#kernel';
import type { SelectionCriterion } from '#curriculum/domain';

/** A score on an anchored grid: each whole number from 0 to 4 has its own sentence in the edition. */
export const scores = [0, 1, 2, 3, 4] as const;
export type Score = (typeof scores)[number];

/** What one reader wrote of one file, by criterion code. A criterion that is absent is not scored yet. */
export interface Review {
  readonly scores: Readonly<Record<string, Score>>;
  /** As the person may read them. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const emptyReview: Review = { scores: {}, reasons: {} };

/** The longest reason for one criterion, in characters. */
export const REASON_LENGTH = 1000;

export type ReviewRefusal = 'score-missing' | 'reason-missing';

/** What scoring needs to know of a criterion. */
type Scored = Pick<SelectionCriterion, 'code' | 'weight' | 'minimum'>;

export const isBelowMinimum = ({ minimum }: Pick<SelectionCriterion, 'minimum'>, score: number | undefined): boolean =>
  minimum !== undefined && score !== undefined && score < minimum;

/** What still keeps this review from being given: criteria without score, and scores under the minimum without a reason. */
export const reviewGaps = (criteria: readonly Scored[], { scores: given, reasons }: Review) => ({
  unscored: criteria.filter(({ code }) => given[code] === undefined).map(({ code }) => code),
  unexplained: criteria.filter((criterion) => isBelowMinimum(criterion, given[criterion.code]) && !reasons[criterion.code]?.trim()).map(({ code }) => code),
});

/** A reader gives their review: every criterion scored, every score under its minimum explained. */
export const giveReview = (criteria: readonly SelectionCriterion[], review: Review): Result<Review, ReviewRefusal> => {
  const { unscored, unexplained } = reviewGaps(criteria, review);
  if (unscored.length) return refuse('score-missing', { count: unscored.length, criteria: unscored.join(' ') });
  if (unexplained.length) return refuse('reason-missing', { count: unexplained.length, criteria: unexplained.join(' ') });
  return accept(review);
};

/** Points of the review so far, and the most it can reach, weights counted. */
export const reviewPoints = (criteria: readonly Scored[], { scores: given }: Review) => {
  const scored = criteria.filter(({ code }) => given[code] !== undefined);
  return {
    scored: scored.length,
    of: criteria.length,
    points: scored.reduce((sum, { code, weight }) => sum + weight * (given[code] ?? 0), 0),
    most: criteria.reduce((sum, { weight }) => sum + 4 * weight, 0),
  };
};

/** Only what the grid asks: codes of the edition, no trace of another. */
export const unknownCriteria = (criteria: readonly SelectionCriterion[], { scores: given, reasons }: Review): readonly string[] => {
  const known = new Set(criteria.map(({ code }) => code));
  return [...new Set([...Object.keys(given), ...Object.keys(reasons)])].filter((code) => !known.has(code));
};
