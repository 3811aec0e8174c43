import type { SelectionCriterion } from '#curriculum/domain';
import { accept, refuse, type Result } from '#kernel';
import type { HalfPoints } from './review-settlement';

export interface SettledFile {
  readonly application: string;
  readonly scores: Readonly<Record<string, HalfPoints>>;
}

export interface RankingRules {
  readonly criteria: readonly SelectionCriterion[];
  /** Criterion codes compared in this order when totals are equal, if the edition publishes such a rule. */
  readonly tieBreak?: readonly string[];
}

export interface RankedFile {
  readonly application: string;
  /** 1 for the first; files that share a rank are tied, and the next rank counts them all: 1, 2, 2, 4. */
  readonly rank: number;
  readonly tied: boolean;
  /** In half-points, weights counted. */
  readonly total: HalfPoints;
}

/** Sum of settled scores times weights, exact. */
export const weightedTotal = (criteria: readonly SelectionCriterion[], settled: SettledFile['scores']): HalfPoints =>
  criteria.reduce((sum, { code, weight }) => sum + weight * (settled[code] ?? 0), 0) as HalfPoints;

/** Where a person put files that the rules leave equal: application → place within the tie, 1 first. Counts only while every file of the tie has a place. */
export type TieOrder = ReadonlyMap<string, number>;

/**
 * Files by weighted total, then by the edition's own tie-break, then as a person ordered those still equal.
 * What none of the three separates is shown as a tie: no file goes first by chance or by its number.
 */
export const rankFiles = (files: readonly SettledFile[], { criteria, tieBreak = [] }: RankingRules, order: TieOrder = new Map()): readonly RankedFile[] => {
  const byRules = files.map(({ application, scores }) => {
    const total = weightedTotal(criteria, scores);
    return { application, total, key: [total, ...tieBreak.map((code) => scores[code] ?? 0)] };
  });
  const keyed = byRules.map((file) => {
    const equals = byRules.filter((other) => compareKeys(other.key, file.key) === 0);
    const ordered = equals.every(({ application }) => order.has(application));
    return { ...file, key: [...file.key, ordered ? -(order.get(file.application) ?? 0) : 0] };
  });
  return keyed
    .map(({ application, total, key }) => ({
      application,
      total,
      rank: 1 + keyed.filter((other) => compareKeys(other.key, key) > 0).length,
      tied: keyed.some((other) => other.application !== application && compareKeys(other.key, key) === 0),
    }))
    .toSorted((one, other) => one.rank - other.rank);
};

const compareKeys = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

/**
 * A person puts some files of one tie first, in that order; those not named stay tied behind them.
 * Every file of the tie gets a place, so that a file which joins the tie later makes the question open again.
 */
export const orderTie = (ranked: readonly RankedFile[], wanted: readonly string[], order: TieOrder = new Map()): Result<TieOrder, 'not-a-tie'> => {
  const rank = ranked.find(({ application }) => application === wanted[0])?.rank;
  const tie = ranked.filter((file) => file.rank === rank && file.tied).map(({ application }) => application);
  if (tie.length < 2 || new Set(wanted).size !== wanted.length || !wanted.every((application) => tie.includes(application))) return refuse('not-a-tie');
  const from = order.get(wanted[0] ?? '') ?? 1;
  const place = (application: string): number => from + (wanted.includes(application) ? wanted.indexOf(application) : wanted.length);
  return accept(new Map(tie.map((application) => [application, place(application)])));
};
