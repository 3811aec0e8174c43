import { Injectable } from '@nestjs/common';
import { removeRole } from '#identity/domain';
import { accept, type AccountId, type AccountPrincipal, type OrganisationId, refuse, type Role } from '#kernel';
import { Audit } from '#platform/database';
import { Members } from './members';
import { rolesIn } from './roles-in';

/** Takes a role away; its rights are gone at that person's next request. */
@Injectable()
export class RemoveRole {
  constructor(
    private readonly members: Members,
    private readonly audit: Audit,
  ) {}

  async run(principal: AccountPrincipal, organisation: OrganisationId, account: AccountId, role: Role) {
    await this.members.lock(organisation);
    if (!(await this.members.holds(organisation, account, role))) return refuse('member-unknown');
    const decision = removeRole(rolesIn(principal, organisation), role, await this.members.count(organisation, 'administrator'));
    if (!decision.ok) return decision;
    await this.members.remove(organisation, account, role);
    await this.audit.record({ action: 'role.removed', subject: { kind: 'account', id: account }, organisation, details: { role } });
    return accept({});
  }
}
