import { Controller } from '@nestjs/common';
import { mayGive } from '#identity/domain';
import { teamRoutes } from '#identity/domain/contract';
import { accept, type AccountId, type AccountPrincipal, type OrganisationId, refuse, roles } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { Clock } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import { Accounts, type Organisation } from '../accounts';
import { Invitations } from './invitations';
import { invitationOverview, InvitationRows } from './invitations.repository';
import { Members } from './members';
import { RemoveRole } from './remove-role.use-case';
import { rolesIn } from './roles-in';

const { team, invite, renew, withdraw, removeRole } = teamRoutes;

@Controller()
export class TeamController {
  constructor(
    private readonly accounts: Accounts,
    private readonly members: Members,
    private readonly rows: InvitationRows,
    private readonly invitations: Invitations,
    private readonly removeRole: RemoveRole,
    private readonly clock: Clock,
  ) {}

  @Serve(team)
  async team({ params }: InputOf<typeof team>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = await this.organisation(principal, params.organisation);
    if (!organisation) return refuse('organisation-unknown');
    const { id, name, timeZone } = organisation;
    const invitations = (await this.rows.list(id)).map((row) => invitationOverview(row, this.clock.now()));
    const members = (await this.members.list(id)).map((member) => ({ ...member, roles: [...member.roles] }));
    return accept({ organisation: { id, name, timeZone }, members, invitations, mayGive: roles.filter((role) => mayGive(rolesIn(principal, id), role)) });
  }

  @Serve(invite)
  async invite({ params, body }: InputOf<typeof invite>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = await this.organisation(principal, params.organisation);
    return organisation ? this.invitations.invite(principal, organisation, body) : refuse('organisation-unknown');
  }

  @Serve(renew)
  async renew({ params }: InputOf<typeof renew>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = await this.organisation(principal, params.organisation);
    return organisation ? this.invitations.renew(principal, organisation, params.invitation) : refuse('organisation-unknown');
  }

  @Serve(withdraw)
  async withdraw({ params }: InputOf<typeof withdraw>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = await this.organisation(principal, params.organisation);
    return organisation ? this.invitations.withdraw(principal, organisation.id, params.invitation) : refuse('organisation-unknown');
  }

  @Serve(removeRole)
  async remove({ params }: InputOf<typeof removeRole>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = await this.organisation(principal, params.organisation);
    return organisation ? this.removeRole.run(principal, organisation.id, params.account as AccountId, params.role) : refuse('member-unknown');
  }

  /** Only one whose team this person may change. */
  private async organisation(principal: AccountPrincipal, id: string): Promise<Organisation | undefined> {
    const held = rolesIn(principal, id as OrganisationId);
    return held.includes('administrator') || held.includes('programme-lead') ? this.accounts.organisation(id as OrganisationId) : undefined;
  }
}
