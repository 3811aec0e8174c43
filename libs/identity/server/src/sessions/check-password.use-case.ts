import { Injectable } from '@nestjs/common';
import { normalPassword } from '#identity/domain';
import { type AccountId, system } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { networkOf, RateLimits, Refused } from '#platform/http';
import { PeopleByEmail } from '../people-by-email';
import { verifyPassword } from '../password-hashing';

/** Says whose address and password these are. An unknown address and a wrong password are refused alike, and as slowly. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleByEmail,
    private readonly limits: RateLimits,
  ) {}

  /** Counts the attempt first, so that many at once do not slip past; hashing happens outside any transaction. */
  async run(email: string, password: string, ip: string): Promise<AccountId> {
    await this.limits.consume('sign-in-network', networkOf(ip));
    await this.limits.consume('sign-in-account', email);
    const account = await this.unitOfWork.run(system, () => this.people.find(email));
    if (!(await verifyPassword(account?.passwordHash, normalPassword(password))) || !account) throw new Refused(401, 'sign-in-refused');
    await Promise.all([this.limits.forget('sign-in-account', email), this.limits.giveBack('sign-in-network', networkOf(ip))]);
    if (!account.emailConfirmedAt) throw new Refused(403, 'email-not-confirmed');
    return account.id;
  }
}
