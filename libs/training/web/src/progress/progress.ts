import type { AnswerOf } from '#kernel/contract';
import type { progressRoutes } from '#training/domain/contract';

export type Progress = AnswerOf<typeof progressRoutes.show>;
export type PersonProgress = Progress['people'][number];

/** Rounded to a whole percent for the eye only: thresholds compare the exact fraction. Undefined while nothing is counted. */
export const rateOf = ({ present, counted }: { readonly present: number; readonly counted: number }): number | undefined =>
  counted > 0 ? Math.round((present * 100) / counted) : undefined;
