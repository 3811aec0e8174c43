import { Injectable } from '@nestjs/common';
import { tokenLife } from '#identity/domain';
import { system } from '#kernel';
import { Audit, UnitOfWork } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import type { AccountRow } from '../account.row';
import { Letters } from '../letters';
import { OneTimeTokens } from '../one-time-tokens';
import { PeopleByEmail } from '../people-by-email';
import { inEqualTime } from './in-equal-time';

/** Mails a link on request. The answer is the same, and as fast, whether or not the address is known. */
@Injectable()
export class AskForMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleByEmail,
    private readonly tokens: OneTimeTokens,
    private readonly letters: Letters,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  /** Another mail to confirm the address; none when it is confirmed already. */
  confirmation(email: string, ip: string) {
    return this.send(email, ip, async (account) => {
      if (account.emailConfirmedAt) return;
      const token = await this.tokens.issue(account.id, 'confirm-email', tokenLife['confirm-email']);
      await this.letters.send('confirm', account, `/account/confirm#${token}`);
    });
  }

  /** A link to choose another password. */
  reset(email: string, ip: string) {
    return this.send(email, ip, async (account) => {
      const token = await this.tokens.issue(account.id, 'choose-password', tokenLife['choose-password']);
      await this.letters.send('reset', account, `/account/new-password#${token}`);
      await this.audit.record({ action: 'account.reset-asked', subject: { kind: 'account', id: account.id } });
    });
  }

  private async send(email: string, ip: string, mail: (account: AccountRow) => Promise<void>): Promise<void> {
    await this.limits.consume('mail-from-network', networkOf(ip));
    await this.limits.consume('mail-to-address', email);
    await inEqualTime(
      this.unitOfWork.run(system, async () => {
        const account = await this.people.find(email);
        if (account) await mail(account);
      }),
    );
  }
}
