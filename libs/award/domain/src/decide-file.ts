import { accept, type AccountId, refuse, type Result } from '#kernel';
import type { Deliberation, JuryDecision, JuryFile, Outcome } from './deliberation';

export type DecisionRefusal = 'deliberation-not-open' | 'juror-not-member' | 'juror-absent' | 'juror-recused' | 'reason-missing';

/** Awarding what the requirement says is met speaks for itself; everything else is owed a reason. */
export const needsReason = (outcome: Outcome, { answer }: Pick<JuryFile, 'answer'>): boolean => outcome !== 'award' || answer !== 'met';

/** One member writes down what the jury decided of one file, or corrects it while the sitting is open. */
export const decideFile = (deliberation: Deliberation, file: JuryFile, by: AccountId, decision: JuryDecision): Result<JuryDecision, DecisionRefusal> => {
  if (deliberation.stage !== 'open') return refuse('deliberation-not-open');
  const juror = deliberation.members.find(({ account }) => account === by);
  if (!juror) return refuse('juror-not-member');
  if (!juror.present) return refuse('juror-absent');
  if (file.recused.includes(by)) return refuse('juror-recused');
  const reason = decision.reason.trim();
  return reason === '' && needsReason(decision.outcome, file) ? refuse('reason-missing') : accept({ outcome: decision.outcome, reason });
};
