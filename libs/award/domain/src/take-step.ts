import { accept, refuse, type Result } from '#kernel';
import type { Deliberation, DeliberationStage, JuryFile } from './deliberation';
import { deliberationSteps, type StepRefusal } from './deliberation-steps';
import { filesWithoutQuorum } from './quorum';

export type DeliberationRefusal =
  StepRefusal | 'deliberation-not-convened' | 'deliberation-not-open' | 'deliberation-already-sealed' | 'deliberation-cancelled';

const wrongStage: Readonly<Record<DeliberationStage, Exclude<DeliberationRefusal, StepRefusal>>> = {
  convened: 'deliberation-not-open',
  open: 'deliberation-not-convened',
  sealed: 'deliberation-already-sealed',
  cancelled: 'deliberation-cancelled',
};

/** Moves a deliberation on; refusing says how many files still lack a decision, or judges. */
export const takeStep = (
  to: Exclude<DeliberationStage, 'convened'>,
  deliberation: Deliberation,
  files: readonly JuryFile[],
): Result<DeliberationStage, DeliberationRefusal> => {
  const step = deliberationSteps[to];
  if (!step.from.includes(deliberation.stage)) return refuse(wrongStage[deliberation.stage]);
  const obstacle = step.unless?.(deliberation, files);
  if (!obstacle) return accept(to);
  const count = { 'files-undecided': files.filter(({ decision }) => !decision).length, 'quorum-missing': filesWithoutQuorum(deliberation, files).length }[
    obstacle
  ];
  return refuse(obstacle, { quorum: deliberation.quorum, present: deliberation.members.filter(({ present }) => present).length, count });
};
