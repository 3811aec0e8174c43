import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { invitationState, mayGive, secondsAfter, tokenLife } from '#identity/domain';
import { accept, type AccountPrincipal, type Language, type OrganisationId, refuse, type Role } from '#kernel';
import { Audit, Clock } from '#platform/database';
import { RateLimits } from '#platform/http';
import { type Organisation } from '../accounts';
import { Letters } from '../letters';
import { hashOf, newToken } from '../token';
import type { InvitationRow } from './invitation.row';
import { invitationOverview, InvitationRows } from './invitations.repository';
import { Members } from './members';
import { rolesIn } from './roles-in';

export interface NewInvitation {
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** Invites people by mail to hold roles in an organisation. Call inside a unit of work of its administrator or programme lead. */
@Injectable()
export class Invitations {
  constructor(
    private readonly rows: InvitationRows,
    private readonly members: Members,
    private readonly letters: Letters,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Inviting an address again replaces its open invitation: only the latest link works. */
  async invite(principal: AccountPrincipal, organisation: Organisation, { email, roles, language }: NewInvitation) {
    await this.members.lock(organisation.id);
    const earlier = await this.rows.open(organisation.id, email);
    const refused = this.mayNot(principal, organisation.id, [...roles, ...(earlier?.roles ?? [])]);
    if (refused) return refused;
    const member = (await this.members.list(organisation.id)).find((one) => one.email.toLowerCase() === email.toLowerCase());
    if (member && roles.every((role) => member.roles.includes(role))) return refuse('roles-held-already');
    const fresh = {
      id: earlier?.id ?? randomUUID(),
      organisation: organisation.id,
      email,
      roles: [...new Set(roles)],
      language,
      withdrawnAt: null,
      acceptedAt: null,
      acceptedBy: null,
    };
    return accept(await this.mail(principal, organisation, fresh));
  }

  /** Sends another link; the earlier one stops working. */
  async renew(principal: AccountPrincipal, organisation: Organisation, id: string) {
    const row = await this.rows.find(organisation.id, id);
    if (!row) return refuse('invitation-unknown');
    const refused = this.mayNot(principal, organisation.id, row.roles);
    if (refused) return refused;
    if (row.acceptedAt || row.withdrawnAt) return refuse('invitation-closed');
    return accept(await this.mail(principal, organisation, row));
  }

  /** Its link stops working at once. */
  async withdraw(principal: AccountPrincipal, organisation: OrganisationId, id: string) {
    const row = await this.rows.find(organisation, id);
    if (!row) return refuse('invitation-unknown');
    const refused = this.mayNot(principal, organisation, row.roles);
    if (refused) return refused;
    if (!(await this.rows.withdraw(id, this.clock.now()))) return refuse('invitation-closed');
    await this.audit.record({ action: 'invitation.withdrawn', subject: { kind: 'invitation', id }, organisation });
    return accept({});
  }

  private mayNot(principal: AccountPrincipal, organisation: OrganisationId, roles: readonly Role[]) {
    const held = rolesIn(principal, organisation);
    const other = roles.find((role) => !mayGive(held, role));
    return other && refuse('role-not-yours-to-give', { role: other });
  }

  private async mail(principal: AccountPrincipal, organisation: Organisation, row: Omit<InvitationRow, 'tokenHash' | 'invitedBy' | 'invitedAt' | 'expiresAt'>) {
    await this.limits.consume('invitation', principal.account);
    const [token, now] = [newToken(), this.clock.now()];
    const saved = await this.rows.save({
      ...row,
      tokenHash: hashOf(token),
      invitedBy: principal.account,
      invitedAt: now,
      expiresAt: secondsAfter(now, tokenLife.invitation),
    });
    await this.letters.send('invitation', saved, `/invitation#${token}`, { organisation: organisation.name });
    await this.audit.record({
      action: 'invitation.sent',
      subject: { kind: 'invitation', id: saved.id },
      organisation: organisation.id,
      details: { roles: saved.roles.join(' ') },
    });
    return invitationOverview(saved, now);
  }
}

/** Whether an invitation can be accepted, or why not. */
export const judgeInvitation = (row: InvitationRow | undefined, now: string) => {
  if (!row) return refuse('link-unknown');
  const refusals = { accepted: 'link-used', withdrawn: 'link-withdrawn', expired: 'link-expired' } as const;
  const state = invitationState(row, now);
  return state === 'open' ? accept(row) : refuse(refusals[state]);
};
