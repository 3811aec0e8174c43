import { Injectable } from '@nestjs/common';
import { checkPassword, normalPassword } from '#identity/domain';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, UnitOfWork } from '#platform/database';
import { RateLimits } from '#platform/http';
import { AccountRow } from '../account.row';
import { commonPasswords } from '../common-passwords';
import { Letters } from '../letters';
import { hashPassword, verifyPassword } from '../password-hashing';
import { Sessions } from '../sessions/sessions';

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

/** Another password for whoever is signed in; every other browser must sign in again. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly letters: Letters,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  async run(principal: AccountPrincipal, { current, password }: PasswordChange, thisSession: string | undefined) {
    const person = await this.unitOfWork.run(principal, () => this.unitOfWork.repository(AccountRow).findOneByOrFail({ id: principal.account }));
    const checked = checkPassword(password, { email: person.email, names: [person.givenName, person.familyName] }, await commonPasswords());
    if (!checked.ok) return checked;
    await this.limits.consume('sign-in-account', person.email);
    if (!(await verifyPassword(person.passwordHash, normalPassword(current)))) return refuse('password-wrong');
    await this.limits.forget('sign-in-account', person.email);
    const passwordHash = await hashPassword(checked.value);
    return this.unitOfWork.run(principal, () => this.change(person, passwordHash, thisSession));
  }

  private async change(person: AccountRow, passwordHash: string, thisSession: string | undefined) {
    await this.unitOfWork.repository(AccountRow).update({ id: person.id }, { passwordHash });
    await this.sessions.endAll(person.id, thisSession);
    await this.letters.send('password-changed', person, '/sign-in');
    await this.audit.record({ action: 'account.password-changed', subject: { kind: 'account', id: person.id } });
    return accept({});
  }
}
