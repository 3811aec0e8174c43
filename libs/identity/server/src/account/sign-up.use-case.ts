import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkPassword, CONSENT_VERSION, tokenLife } from '#identity/domain';
import type { signUpBody } from '#identity/domain/contract';
import { accept, type AccountId, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import type * as z from 'zod';
import { commonPasswords } from '../common-passwords';
import { Letters } from '../letters';
import { OneTimeTokens } from '../one-time-tokens';
import { hashPassword } from '../password-hashing';
import { Newcomers } from './newcomers';

type Wanted = z.output<typeof signUpBody>;

/** Opens an account, to be confirmed by mail. An address that is known gets a mail saying so, and the page the same answer. */
@Injectable()
export class SignUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly newcomers: Newcomers,
    private readonly tokens: OneTimeTokens,
    private readonly letters: Letters,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run({ password, ...wanted }: Wanted, ip: string) {
    const checked = checkPassword(password, { email: wanted.email, names: [wanted.givenName, wanted.familyName] }, await commonPasswords());
    if (!checked.ok) return checked;
    await this.limits.consume('sign-up', networkOf(ip));
    await this.limits.consume('mail-to-address', wanted.email);
    const passwordHash = await hashPassword(checked.value);
    await this.unitOfWork.run(system, () => this.open({ ...wanted, passwordHash }));
    return accept({});
  }

  private async open(wanted: Omit<Wanted, 'password' | 'consent'> & { readonly passwordHash: string }): Promise<void> {
    const { email, language } = wanted;
    const account = await this.newcomers.open(
      { ...wanted, id: randomUUID() as AccountId, createdAt: this.clock.now(), emailConfirmedAt: null },
      CONSENT_VERSION,
    );
    if (!account) return this.letters.send('known', { email, language }, '/sign-in');
    const token = await this.tokens.issue(account, 'confirm-email', tokenLife['confirm-email']);
    await this.letters.send('confirm', { email, language }, `/account/confirm#${token}`);
    await this.audit.record({ action: 'account.opened', subject: { kind: 'account', id: account }, by: account });
  }
}
