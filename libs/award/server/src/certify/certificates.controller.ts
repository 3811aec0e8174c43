import { Controller } from '@nestjs/common';
import { defaultLevel } from '#award/domain';
import { certificateRoutes } from '#award/domain/contract';
import { Editions } from '#curriculum/server';
import { accept, type AccountPrincipal, organisationsOf, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import { fileNameAt } from '../holder/file-name';
import { Papers } from '../papers';
import { Certificates } from './certificates.repository';
import { ChangeStanding } from './change-standing.use-case';
import { ReissueCertificate } from './reissue-certificate.use-case';
import { ShareCertificate } from './share-certificate.use-case';

const { mine, document, share, standing, issue } = certificateRoutes;

@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly editions: Editions,
    private readonly shareCertificate: ShareCertificate,
    private readonly papers: Papers,
    private readonly unitOfWork: UnitOfWork,
    private readonly changeStanding: ChangeStanding,
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
  async document({ params, query }: InputOf<typeof document>, @CurrentPrincipal() principal: AccountPrincipal) {
    const found = await this.unitOfWork.run(principal, () => this.certificates.outline(params.certificate));
    if (!found || (found.account !== principal.account && query.level > defaultLevel)) return refuse('certificate-unknown');
    const content = await this.papers.of(params.certificate, { ...query, language: query.language ?? found.language });
    return content ? accept({ name: `${fileNameAt(query.level, found.number)}.pdf`, content }) : refuse('certificate-unknown');
  }

  @Serve(share)
  share({ params, body }: InputOf<typeof share>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.shareCertificate.run(params.certificate, body.shared, account);
  }

  @Serve(standing)
  standing({ params, body }: InputOf<typeof standing>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.changeStanding.run(params.certificate, body.step, body.reason, principal.account, organisationsOf(principal, 'programme-lead'));
  }

  @Serve(issue)
  issue({ params, body }: InputOf<typeof issue>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.reissueCertificate.run(params.award, body, principal.account, organisationsOf(principal, 'programme-lead'));
  }
}
