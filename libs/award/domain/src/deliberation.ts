import type { Answer } from '#curriculum/domain';
import type { AccountId, Brand } from '#kernel';

export type DeliberationId = Brand<string, 'DeliberationId'>;

export const deliberationStages = ['convened', 'open', 'sealed', 'cancelled'] as const;
export type DeliberationStage = (typeof deliberationStages)[number];

/** What a jury decides of one file. `deferred`: the file comes back before a later jury. */
export const outcomes = ['award', 'not-awarded', 'deferred'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a member may not judge somebody. */
export const ties = ['tutor', 'trainer', 'employer', 'relative', 'other'] as const;
export type Tie = (typeof ties)[number];

export interface Juror {
  readonly account: AccountId;
  readonly chair: boolean;
  readonly present: boolean;
}

export interface Deliberation {
  readonly stage: DeliberationStage;
  /** Present members, not tied to the file, that a decision takes. */
  readonly quorum: number;
  readonly members: readonly Juror[];
}

/** One learner's file before the jury. */
export interface JuryFile {
  readonly enrolment: string;
  /** What the award's own requirement says of it; the jury may depart from that, with a reason. */
  readonly answer: Answer;
  readonly recused: readonly AccountId[];
  readonly decision?: JuryDecision;
}

export interface JuryDecision {
  readonly outcome: Outcome;
  readonly reason: string;
}

/** A code as the select of a message can name it: letters only. */
export const selectable = (code: string): string => code.replaceAll('-', '');
