import { Controller } from '@nestjs/common';
import { certificateRoutes } from '#award/domain/contract';
import { Editions } from '#curriculum/server';
import { accept, type AccountPrincipal, organisationsOf, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { Certificates } from './certificates.repository';
import { ReissueCertificate } from './reissue-certificate.use-case';
import { RevokeCertificate } from './revoke-certificate.use-case';
import { ShareCertificate } from './share-certificate.use-case';

const { mine, document, share, awards, revoke, issue } = certificateRoutes;

@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly editions: Editions,
    private readonly shareCertificate: ShareCertificate,
    private readonly revokeCertificate: RevokeCertificate,
    private readonly reissueCertificate: ReissueCertificate,
  ) {}

  @Serve(mine)
  async mine(_: InputOf<typeof mine>, @CurrentPrincipal() { account }: AccountPrincipal) {
    const rows = await this.certificates.settled(account);
    const settled = await Promise.all(
      rows.map(async ({ editionId, ...row }) => ({ ...row, course: (await this.editions.byId(editionId))?.neutralTitle ?? { fr: '', en: '' } })),
    );
    return { items: await this.certificates.mine(account), settled };
  }

  @Serve(document)
  async document({ params }: InputOf<typeof document>) {
    const found = await this.certificates.document(params.certificate);
    return found ? accept({ name: `${found.number}.pdf`, content: new Uint8Array(found.bytes) }) : refuse('certificate-unknown');
  }

  @Serve(share)
  share({ params, body }: InputOf<typeof share>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.shareCertificate.run(params.certificate, body.shared, account);
  }

  @Serve(awards)
  awards({ query }: InputOf<typeof awards>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.certificates.awardsOf(organisationsOf(principal, 'programme-lead', 'secretary'), query.cursor);
  }

  @Serve(revoke)
  revoke({ params, body }: InputOf<typeof revoke>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.revokeCertificate.run(params.certificate, body.reason, principal.account, organisationsOf(principal, 'programme-lead'));
  }

  @Serve(issue)
  issue({ params, body }: InputOf<typeof issue>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.reissueCertificate.run(params.award, body, principal.account, organisationsOf(principal, 'programme-lead'));
  }
}
