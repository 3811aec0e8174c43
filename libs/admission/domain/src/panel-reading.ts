import type { SelectionRules } from '#curriculum/domain';
import type { Instant } from '#kernel';
import type { Review } from './review';
import { divergences } from './review-settlement';

/** One member of the panel asked to read one file. */
export interface PanelReading {
  readonly reader: string;
  /** Asked because the first readings diverge. */
  readonly third: boolean;
  readonly givenAt: Instant | null;
  /** The member declared a tie with the person: this reading no longer counts. */
  readonly recusedAt: Instant | null;
}

/** How far the reading of one file has come. */
export const readingStages = ['to-assign', 'being-read', 'third-to-ask', 'third-being-read', 'settled'] as const;
export type ReadingStage = (typeof readingStages)[number];

export const countingReadings = <R extends Pick<PanelReading, 'recusedAt'>>(readings: readonly R[]): readonly R[] =>
  readings.filter(({ recusedAt }) => !recusedAt);

/** All first readings asked and given: only then may anybody read another's scores. */
export const firstReadingsAreIn = (readings: readonly PanelReading[], assessors: number): boolean => {
  const first = countingReadings(readings).filter(({ third }) => !third);
  return first.length >= assessors && first.every(({ givenAt }) => givenAt);
};

/** `reviews` are those that count and are open to all; while some are missing the stage says so without looking at scores. */
export const readingStage = (
  readings: readonly PanelReading[],
  reviews: readonly Review[],
  rules: Pick<SelectionRules, 'assessors' | 'criteria' | 'divergence'>,
): ReadingStage => {
  const counting = countingReadings(readings);
  const first = counting.filter(({ third }) => !third);
  if (first.length < rules.assessors) return 'to-assign';
  if (!firstReadingsAreIn(readings, rules.assessors)) return 'being-read';
  const third = counting.filter((reading) => reading.third);
  if (third.some(({ givenAt }) => !givenAt)) return 'third-being-read';
  if (third.length) return 'settled';
  return divergences(rules, reviews).length ? 'third-to-ask' : 'settled';
};
