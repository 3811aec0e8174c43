import { Injectable } from '@nestjs/common';
import { normalPassword } from '#identity/domain';
import { accept, type AccountId, type AccountPrincipal, refuse, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { RateLimits } from '#platform/http';
import { Vault } from '#platform/vault';
import { AccountRow } from '../account.row';
import { verifyPassword } from '../password-hashing';
import { Erasures } from './erasures';

/** Erases everything personal of somebody, in every context, for good: rows, sealed texts and the key that opens them. */
@Injectable()
export class EraseAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly erasures: Erasures,
    private readonly vault: Vault,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** On the person's own word. Whoever still works for an organisation gives that up first: others rely on their name there. */
  async run(principal: AccountPrincipal, password: string) {
    const person = await this.unitOfWork.run(principal, () => this.unitOfWork.repository(AccountRow).findOneByOrFail({ id: principal.account }));
    await this.limits.consume('sign-in-account', person.email);
    if (!(await verifyPassword(person.passwordHash, normalPassword(password)))) return refuse('password-wrong');
    await this.limits.forget('sign-in-account', person.email);
    return this.unitOfWork.run(system, async () => {
      if (await this.holdsRoles(principal.account)) return refuse('roles-held');
      await this.erase(principal.account);
      return accept({});
    });
  }

  /** Once more, after an older copy of the database was put back: nothing is asked, what is gone already stays so. */
  again(account: AccountId): Promise<void> {
    return this.unitOfWork.run(system, () => this.erase(account));
  }

  private async erase(account: AccountId): Promise<void> {
    await this.erasures.everywhere(account);
    await this.vault.forget(account);
    await this.unitOfWork.manager.query('select erase_person_in_identity($1, $2)', [account, this.clock.now()]);
    await this.audit.record({ action: 'account.erased', subject: { kind: 'account', id: account }, by: account });
  }

  private async holdsRoles(account: AccountId): Promise<boolean> {
    const held = await this.unitOfWork.manager.query<object[]>('select 1 from membership where account = $1 limit 1', [account]);
    return held.length > 0;
  }
}
