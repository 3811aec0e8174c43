import { Injectable } from '@nestjs/common';
import { checkPassword } from '#identity/domain';
import { accept, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import { Accounts } from '../accounts';
import { commonPasswords } from '../common-passwords';
import { Letters } from '../letters';
import { OneTimeTokens } from '../one-time-tokens';
import { hashPassword } from '../password-hashing';
import { Sessions } from '../sessions/sessions';

/** A password chosen from a mailed link: whoever was signed in is no longer. The mailbox is proved by the same stroke. */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly tokens: OneTimeTokens,
    private readonly sessions: Sessions,
    private readonly letters: Letters,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(token: string, password: string, ip: string) {
    await this.limits.consume('link', networkOf(ip));
    const holder = await this.unitOfWork.run(system, () => this.holder(token));
    if (!holder.ok) return holder;
    const { email, givenName, familyName } = holder.value;
    const checked = checkPassword(password, { email, names: [givenName, familyName] }, await commonPasswords());
    if (!checked.ok) return checked;
    const hash = await hashPassword(checked.value);
    const changed = await this.unitOfWork.run(system, () => this.change(token, hash));
    if (changed.ok) await this.limits.forget('sign-in-account', email);
    return changed;
  }

  private async holder(token: string) {
    const holder = await this.tokens.holder(token, 'choose-password');
    if (!holder.ok) return holder;
    const person = await this.accounts.find(holder.value);
    if (!person) throw new Error('A link outlived its account.');
    return accept(person);
  }

  private async change(token: string, hash: string) {
    const holder = await this.tokens.redeem(token, 'choose-password');
    if (!holder.ok) return holder;
    const account = holder.value;
    await this.unitOfWork.manager.query('update account set password_hash = $2, email_confirmed_at = coalesce(email_confirmed_at, $3) where id = $1', [
      account,
      hash,
      this.clock.now(),
    ]);
    await this.sessions.endAll(account);
    const person = await this.accounts.find(account);
    if (person) await this.letters.send('password-changed', person, '/sign-in');
    await this.audit.record({ action: 'account.password-changed', subject: { kind: 'account', id: account }, by: account });
    return accept({});
  }
}
