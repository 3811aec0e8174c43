import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkPassword, CONSENT_VERSION } from '#identity/domain';
import { accept, type AccountId, type AccountPrincipal, type Language, refuse, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import { Accounts } from '../accounts';
import { Newcomers } from '../account/newcomers';
import { commonPasswords } from '../common-passwords';
import { PeopleByEmail } from '../people-by-email';
import { hashPassword } from '../password-hashing';
import { judgeInvitation } from './invitations';
import type { InvitationRow } from './invitation.row';
import { InvitationRows } from './invitations.repository';
import { Members } from './members';

export interface Newcomer {
  readonly token: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly password: string;
  readonly language: Language;
}

/** For whoever holds the link of an invitation: the link proves the address it was mailed to. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: InvitationRows,
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly people: PeopleByEmail,
    private readonly newcomers: Newcomers,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async look(token: string, ip: string) {
    await this.limits.consume('link', networkOf(ip));
    return this.unitOfWork.run(system, async () => {
      const invitation = await this.find(token);
      if (!invitation.ok) return invitation;
      const { organisation, email, roles, expiresAt } = invitation.value;
      const known = Boolean((await this.people.find(email))?.emailConfirmedAt);
      return accept({ organisation: (await this.accounts.organisation(organisation))?.name ?? '', email, roles, expiresAt, known });
    });
  }

  /** By somebody signed in with the invited address. */
  async accept({ account }: AccountPrincipal, token: string, ip: string) {
    await this.limits.consume('link', networkOf(ip));
    return this.unitOfWork.run(system, async () => {
      const invitation = await this.find(token);
      if (!invitation.ok) return invitation;
      const person = await this.accounts.find(account);
      if (person?.email.toLowerCase() !== invitation.value.email.toLowerCase()) return refuse('invitation-for-another-address');
      return this.admit(invitation.value, account);
    });
  }

  /** By somebody new, who opens an account with the invited address. */
  async join({ token, password, ...names }: Newcomer, ip: string) {
    await this.limits.consume('link', networkOf(ip));
    const invitation = await this.unitOfWork.run(system, () => this.find(token));
    if (!invitation.ok) return invitation;
    const checked = checkPassword(password, { email: invitation.value.email, names: [names.givenName, names.familyName] }, await commonPasswords());
    if (!checked.ok) return checked;
    const passwordHash = await hashPassword(checked.value);
    return this.unitOfWork.run(system, async () => {
      const [again, now] = [await this.find(token), this.clock.now()];
      if (!again.ok) return again;
      const newcomer = { ...names, id: randomUUID() as AccountId, email: again.value.email, passwordHash, createdAt: now, emailConfirmedAt: now };
      const account = await this.newcomers.open(newcomer, CONSENT_VERSION);
      return account ? this.admit(again.value, account) : refuse('account-known');
    });
  }

  private async find(token: string) {
    return judgeInvitation(await this.rows.byToken(token, true), this.clock.now());
  }

  private async admit(invitation: InvitationRow, account: AccountId) {
    const { id, organisation, roles } = invitation;
    await this.rows.save({ ...invitation, acceptedAt: this.clock.now(), acceptedBy: account });
    await this.members.add(organisation, account, roles);
    await this.audit.record({
      action: 'invitation.accepted',
      subject: { kind: 'invitation', id },
      organisation,
      by: account,
      details: { roles: roles.join(' ') },
    });
    return accept(account);
  }
}
