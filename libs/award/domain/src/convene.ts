import { accept, type AccountId, refuse, type Result } from '#kernel';
import type { Juror } from './deliberation';

export type ConveningRefusal =
  'too-few-members' | 'chair-not-member' | 'member-without-role' | 'member-is-learner' | 'no-file-to-decide' | 'jury-rules-missing';

export interface Convening {
  readonly members: readonly AccountId[];
  readonly chair: AccountId;
}

export interface ConveningFacts {
  /** From the edition; absent when it has no jury. */
  readonly rules: { readonly quorum: number; readonly members: number } | undefined;
  /** Accounts that hold the jury role in this organisation. */
  readonly jury: readonly AccountId[];
  /** The people whose files would be decided. */
  readonly learners: readonly AccountId[];
}

/** A jury as the edition asks for it: enough members, each with the role, none of them a learner of the cohort. */
export const convene = ({ members, chair }: Convening, { rules, jury, learners }: ConveningFacts): Result<readonly Juror[], ConveningRefusal> => {
  if (!rules) return refuse('jury-rules-missing');
  if (learners.length === 0) return refuse('no-file-to-decide');
  const seats = [...new Set(members)];
  if (seats.some((one) => !jury.includes(one))) return refuse('member-without-role');
  if (seats.some((one) => learners.includes(one))) return refuse('member-is-learner');
  if (!seats.includes(chair)) return refuse('chair-not-member');
  const wanted = Math.max(rules.quorum, rules.members);
  return seats.length < wanted
    ? refuse('too-few-members', { wanted, count: seats.length })
    : accept(seats.map((account) => ({ account, chair: account === chair, present: false })));
};
