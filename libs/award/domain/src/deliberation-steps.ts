import type { Role } from '#kernel';
import type { Deliberation, DeliberationStage, JuryFile } from './deliberation';
import { filesWithoutQuorum, hasQuorum } from './quorum';

export type StepRefusal = 'quorum-missing' | 'files-undecided';

interface Step {
  readonly from: readonly DeliberationStage[];
  readonly by: readonly Role[];
  /** What stands in the way, if anything does. */
  readonly unless?: (deliberation: Deliberation, files: readonly JuryFile[]) => StepRefusal | undefined;
}

const undecided = (_: Deliberation, files: readonly JuryFile[]): boolean => files.some(({ decision }) => !decision);

/** Who may take a deliberation where, and from where. Page and server read the same table. */
export const deliberationSteps: Readonly<Record<Exclude<DeliberationStage, 'convened'>, Step>> = {
  open: { from: ['convened'], by: ['jury', 'programme-lead'], unless: (deliberation) => (hasQuorum(deliberation) ? undefined : 'quorum-missing') },
  sealed: {
    from: ['open'],
    by: ['jury'],
    unless: (deliberation, files) => {
      if (undecided(deliberation, files)) return 'files-undecided';
      return hasQuorum(deliberation) && filesWithoutQuorum(deliberation, files).length === 0 ? undefined : 'quorum-missing';
    },
  },
  cancelled: { from: ['convened', 'open'], by: ['programme-lead'] },
};
