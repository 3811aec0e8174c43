import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import { Audit, UnitOfWork } from '#platform/database';
import { AccountRow } from '../account.row';

type Changes = Partial<Pick<AccountRow, 'givenName' | 'familyName' | 'language'>>;

/** What people see and change of their own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async view(account: AccountId) {
    const { givenName, familyName, email, language, createdAt } = await this.unitOfWork.repository(AccountRow).findOneByOrFail({ id: account });
    return { givenName, familyName, email, language, createdAt };
  }

  async change(account: AccountId, changes: Changes) {
    await this.unitOfWork.repository(AccountRow).update({ id: account }, changes);
    await this.audit.record({ action: 'account.changed', subject: { kind: 'account', id: account }, details: { fields: Object.keys(changes).join(' ') } });
    return this.view(account);
  }
}
