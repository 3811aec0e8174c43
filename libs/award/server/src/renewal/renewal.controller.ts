import { Controller } from '@nestjs/common';
import { renewalRoutes } from '#award/domain/contract';
import { accept, type AccountPrincipal, localDate, organisationsOf, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { Certificates } from '../certify/certificates.repository';
import { ContinuingEducation } from './continuing-education';
import { RenewCertificate } from './renew-certificate.use-case';
import { Renewals, renewalViewOf } from './renewals';

const { one, all, declare, withdraw, decide, renew } = renewalRoutes;

@Controller()
export class RenewalController {
  constructor(
    private readonly certificates: Certificates,
    private readonly renewals: Renewals,
    private readonly education: ContinuingEducation,
    private readonly renewCertificate: RenewCertificate,
  ) {}

  @Serve(one)
  async one({ params }: InputOf<typeof one>) {
    if (!(await this.certificates.outline(params.certificate))) return refuse('certificate-unknown');
    const found = await this.renewals.find(params.certificate);
    return accept({ renewal: found ? renewalViewOf(found) : null });
  }

  @Serve(all)
  async all(_: InputOf<typeof all>, @CurrentPrincipal() principal: AccountPrincipal) {
    return { items: (await this.renewals.all(organisationsOf(principal, 'programme-lead', 'secretary'))).map(renewalViewOf) };
  }

  @Serve(declare)
  declare({ params, body }: InputOf<typeof declare>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.education.declare(params.certificate, { ...body, doneOn: localDate(body.doneOn) }, account);
  }

  @Serve(withdraw)
  withdraw({ params }: InputOf<typeof withdraw>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.education.withdraw(params.activity, account);
  }

  @Serve(decide)
  decide({ params, body }: InputOf<typeof decide>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.education.decide(params.activity, body.accepted, body.reason, principal.account, organisationsOf(principal, 'programme-lead'));
  }

  @Serve(renew)
  renew({ params }: InputOf<typeof renew>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.renewCertificate.run(params.certificate, principal.account, organisationsOf(principal, 'programme-lead'));
  }
}
