import { Injectable } from '@nestjs/common';
import { accept, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import { OneTimeTokens } from '../one-time-tokens';

/** Whoever follows the mailed link has the mailbox. They sign in themselves: a link that signed in could be somebody else's. */
@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: OneTimeTokens,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(token: string, ip: string) {
    await this.limits.consume('link', networkOf(ip));
    return this.unitOfWork.run(system, () => this.confirm(token));
  }

  private async confirm(token: string) {
    const holder = await this.tokens.redeem(token, 'confirm-email');
    if (!holder.ok) return holder;
    await this.unitOfWork.manager.query('update account set email_confirmed_at = coalesce(email_confirmed_at, $2) where id = $1', [
      holder.value,
      this.clock.now(),
    ]);
    await this.audit.record({ action: 'account.confirmed', subject: { kind: 'account', id: holder.value }, by: holder.value });
    return accept({});
  }
}
