import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { AccountRow } from './account.row';

/** Accounts by address, whatever its capitals. Only the house may look: call inside its unit of work. */
@Injectable()
export class PeopleByEmail {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(email: string): Promise<AccountRow | undefined> {
    const found = this.unitOfWork.repository(AccountRow).createQueryBuilder('account').where('lower(account.email) = lower(:email)', { email });
    return (await found.getOne()) ?? undefined;
  }
}
