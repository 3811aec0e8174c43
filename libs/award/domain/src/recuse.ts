import { accept, type AccountId, refuse, type Result } from '#kernel';
import type { Deliberation, JuryFile } from './deliberation';

export type RecusalRefusal = 'deliberation-not-open' | 'juror-not-member' | 'already-recused';

/** A member steps aside from one file, at any time before the seal; stepping back in is not possible. */
export const recuse = ({ stage, members }: Deliberation, { recused }: Pick<JuryFile, 'recused'>, by: AccountId): Result<AccountId, RecusalRefusal> => {
  if (stage === 'sealed' || stage === 'cancelled') return refuse('deliberation-not-open');
  if (!members.some(({ account }) => account === by)) return refuse('juror-not-member');
  return recused.includes(by) ? refuse('already-recused') : accept(by);
};
