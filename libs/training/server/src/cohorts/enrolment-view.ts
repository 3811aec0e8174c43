import type { Person } from '#identity/server';
import type { AccountId } from '#kernel';
import type { VersionedEnrolment } from './enrolments';

type Names = ReadonlyMap<AccountId, Pick<Person, 'givenName' | 'familyName'>>;

/** What a page shows of somebody; an account that is gone has no name left. */
export const nameOf = (names: Names, account: AccountId) => ({
  givenName: names.get(account)?.givenName ?? '',
  familyName: names.get(account)?.familyName ?? '',
});

export const enrolmentView = ({ id, account, stage, reason, since, version }: VersionedEnrolment, names: Names) => ({
  id,
  account,
  ...nameOf(names, account),
  stage,
  reason,
  since,
  version,
});
