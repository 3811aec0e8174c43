import { mark, type Mark } from '#kernel';
import type { KnownFacts } from '#curriculum/domain';

/** First and second exam session. */
export const sittings = [1, 2] as const;
export type Sitting = (typeof sittings)[number];

export const outcomes = ['passed', 'not-yet', 'absent', 'marked'] as const;
export type Outcome = (typeof outcomes)[number];

export interface UnitResult {
  readonly unit: string;
  readonly sitting: Sitting;
  readonly outcome: Outcome;
  /** Out of 20, exact; only when marked. */
  readonly mark: Mark | null;
}

/** Why a result is replaced by another of the same exam session. */
export const reviewReasons = ['entered-by-mistake', 'reviewed'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/**
 * What a second exam session does to the first. `replace`: its result stands alone, an absence cancels the earlier mark
 * (rules of studies of Bordeaux Montaigne). `best`: the better of the two stands.
 */
export const secondSittingPolicies = ['replace', 'best'] as const;
export type SecondSittingPolicy = (typeof secondSittingPolicies)[number];

/** A unit marked out of 20 is acquired from 10 on (assessment framework of Lyon 1). */
export const PASS_MARK = mark('10');

export const acquired = ({ outcome, mark: given }: Pick<UnitResult, 'outcome' | 'mark'>): boolean =>
  outcome === 'passed' || (outcome === 'marked' && given !== null && given >= PASS_MARK);

/** Higher is better; an absence is the least, and marks compare exactly. */
const worth = (result: UnitResult): number => (result.outcome === 'absent' ? -1 : result.outcome === 'marked' ? (result.mark ?? 0) : acquired(result) ? 1 : 0);

/** The result that stands of one unit. The second of two equals stands, so that the later date is shown. */
export const standing = <R extends UnitResult>(results: readonly R[], policy: SecondSittingPolicy): R | undefined => {
  const inOrder = [...results].sort((a, b) => a.sitting - b.sitting);
  if (policy === 'replace') return inOrder.at(-1);
  return inOrder.reduce<R | undefined>((best, one) => (best && worth(best) > worth(one) ? best : one), undefined);
};

export type ResultRefusal = 'unit-unknown' | 'result-of-other-kind' | 'mark-missing' | 'first-sitting-missing' | 'unit-without-result';

/** Whether such a result fits a unit whose edition asks for `kind`. */
export const fits = (
  kind: 'passed' | 'mark' | 'none',
  { outcome, mark: given, sitting }: Omit<UnitResult, 'unit'>,
  firstSittingKnown: boolean,
): ResultRefusal | undefined => {
  if (kind === 'none') return 'unit-without-result';
  if (sitting === 2 && !firstSittingKnown) return 'first-sitting-missing';
  if (outcome === 'absent') return undefined;
  if ((outcome === 'marked') !== (kind === 'mark')) return 'result-of-other-kind';
  return outcome === 'marked' && given === null ? 'mark-missing' : undefined;
};

export type UnitFacts = Required<Pick<KnownFacts, 'units' | 'marks'>>;

/** What the results establish: units acquired or not, and marks. A unit without result stays unknown. */
export const unitFacts = (results: readonly UnitResult[], policy: SecondSittingPolicy): UnitFacts => {
  const units = [...new Set(results.map(({ unit }) => unit))];
  const standingOnes = units.flatMap(
    (unit) =>
      standing(
        results.filter((one) => one.unit === unit),
        policy,
      ) ?? [],
  );
  return {
    units: Object.fromEntries(standingOnes.map((result) => [result.unit, acquired(result)])),
    marks: Object.fromEntries(standingOnes.flatMap(({ unit, mark: given }) => (given === null ? [] : [[unit, given]]))),
  };
};
