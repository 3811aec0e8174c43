import type { SelectionCriterion, SelectionRules } from '#curriculum/domain';
import type { Brand } from '#kernel';
import type { Review } from './review';

/** A settled score in half-points, so that it is exact: 5 is two and a half. */
export type HalfPoints = Brand<number, 'HalfPoints'>;

export const inPoints = (settled: HalfPoints): number => settled / 2;

/**
 * One criterion's settled score: the median of the readers' scores. Of two readers that is their mean, of three the middle one,
 * so a third reading decides between two that diverge and no single reader outweighs the others. Never rounded.
 * Throws RangeError when nobody has scored.
 */
export const settledScore = (given: readonly number[]): HalfPoints => {
  if (!given.length) throw new RangeError('Nothing to settle.');
  const ordered = given.toSorted((one, other) => one - other);
  const [low, high] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.ceil((ordered.length - 1) / 2)]];
  return ((low ?? 0) + (high ?? 0)) as HalfPoints;
};

/** Every criterion's settled score, by code; criteria that not every review scored are left out. */
export const settledScores = (criteria: readonly SelectionCriterion[], reviews: readonly Review[]): Readonly<Record<string, HalfPoints>> =>
  Object.fromEntries(
    criteria.flatMap(({ code }) => {
      const given = reviews.flatMap(({ scores }) => scores[code] ?? []);
      return reviews.length && given.length === reviews.length ? [[code, settledScore(given)] as const] : [];
    }),
  );

/** Criteria on which two readers are as far apart as the edition's threshold, or further. */
export const divergences = ({ criteria, divergence }: Pick<SelectionRules, 'criteria' | 'divergence'>, reviews: readonly Review[]): readonly string[] =>
  criteria
    .map(({ code }) => ({ code, given: reviews.flatMap(({ scores }) => scores[code] ?? []) }))
    .filter(({ given }) => given.length > 1 && Math.max(...given) - Math.min(...given) >= divergence)
    .map(({ code }) => code);
