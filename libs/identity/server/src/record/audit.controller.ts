import { Controller } from '@nestjs/common';
import { auditRoutes } from '#identity/domain/contract';
import { accept, type AccountPrincipal, type OrganisationId, refuse, worksFor } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { Accounts } from '../accounts';
import { AuditTrail } from './audit-trail';

const { mine, ofOrganisation } = auditRoutes;

@Controller()
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly accounts: Accounts,
  ) {}

  @Serve(mine)
  mine({ query }: InputOf<typeof mine>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.trail.of(account, query.cursor);
  }

  @Serve(ofOrganisation)
  async ofOrganisation({ params, query }: InputOf<typeof ofOrganisation>, @CurrentPrincipal() principal: AccountPrincipal) {
    const organisation = worksFor(principal, params.organisation, 'administrator') && (await this.accounts.organisation(params.organisation as OrganisationId));
    return organisation ? accept(await this.trail.ofOrganisation(organisation, query)) : refuse('organisation-unknown');
  }
}
