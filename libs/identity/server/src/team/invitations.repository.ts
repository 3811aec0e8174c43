import { Injectable } from '@nestjs/common';
import { type InvitationState, invitationState } from '#identity/domain';
import type { Instant, OrganisationId } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { IsNull } from 'typeorm';
import { hashOf } from '../token';
import { InvitationRow } from './invitation.row';

/** Call inside a unit of work of the organisation's staff or, to look up a token, of the house. */
@Injectable()
export class InvitationRows {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  list(organisation: OrganisationId): Promise<InvitationRow[]> {
    return this.rows.find({ where: { organisation }, order: { invitedAt: 'desc' }, take: 200 });
  }

  async find(organisation: OrganisationId, id: string): Promise<InvitationRow | undefined> {
    return (await this.rows.findOneBy({ organisation, id })) ?? undefined;
  }

  /** The one that is neither accepted nor withdrawn, even when it has expired: inviting again renews it. */
  async open(organisation: OrganisationId, email: string): Promise<InvitationRow | undefined> {
    const found = this.rows
      .createQueryBuilder('invitation')
      .where(
        'invitation.organisation = :organisation and lower(invitation.email) = lower(:email) and invitation.accepted_at is null and invitation.withdrawn_at is null',
        { organisation, email },
      );
    return (await found.getOne()) ?? undefined;
  }

  async byToken(token: string, lock = false): Promise<InvitationRow | undefined> {
    const row = await this.rows.findOne({ where: { tokenHash: hashOf(token) }, ...(lock && { lock: { mode: 'pessimistic_write' as const } }) });
    return row ?? undefined;
  }

  async save(row: InvitationRow): Promise<InvitationRow> {
    return this.rows.save(row);
  }

  /** Whether it was still open. */
  async withdraw(id: string, withdrawnAt: Instant): Promise<boolean> {
    return Boolean((await this.rows.update({ id, acceptedAt: IsNull(), withdrawnAt: IsNull() }, { withdrawnAt })).affected);
  }

  private get rows() {
    return this.unitOfWork.repository(InvitationRow);
  }
}

export const invitationOverview = (row: InvitationRow, now: Instant) => ({
  id: row.id,
  email: row.email,
  roles: row.roles,
  state: invitationState(row, now) satisfies InvitationState,
  invitedAt: row.invitedAt,
  expiresAt: row.expiresAt,
});
