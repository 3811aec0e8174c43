import { Controller } from '@nestjs/common';
import type { DisclosureLevel } from '#award/domain';
import { holderRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import { loadSpeaker } from '#platform/icu';
import { Credentials, titleAt } from '../credentials';
import { BadgeImages } from './badge-images';
import { fileNameAt } from './file-name';
import { OwnCertificates } from './own-certificates';

const { view, credential, badgePng, badgeSvg } = holderRoutes;

@Controller()
export class HolderController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnCertificates,
    private readonly credentials: Credentials,
    private readonly images: BadgeImages,
  ) {}

  @Serve(view)
  view({ params }: InputOf<typeof view>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.own.view(params.certificate, account);
  }

  @Serve(credential)
  async credential({ params, query }: InputOf<typeof credential>, @CurrentPrincipal() principal: AccountPrincipal) {
    const signed = await this.signed(params.certificate, query.level, principal);
    return signed ? accept({ name: `${signed.name}.json`, content: signed.document }) : refuse('certificate-unknown');
  }

  @Serve(badgePng)
  async png({ params, query }: InputOf<typeof badgePng>, @CurrentPrincipal() principal: AccountPrincipal) {
    const signed = await this.signed(params.certificate, query.level, principal);
    return signed ? accept({ name: `${signed.name}.png`, content: await this.images.png(signed.document) }) : refuse('certificate-unknown');
  }

  @Serve(badgeSvg)
  async svg({ params, query }: InputOf<typeof badgeSvg>, @CurrentPrincipal() principal: AccountPrincipal) {
    const signed = await this.signed(params.certificate, query.level, principal);
    return signed ? accept({ name: `${signed.name}.svg`, content: this.images.svg(signed.title, signed.document) }) : refuse('certificate-unknown');
  }

  private async signed(certificate: string, level: DisclosureLevel, principal: AccountPrincipal) {
    const facts = await this.unitOfWork.run(principal, () => this.own.find(certificate, principal.account));
    const document = facts && (await this.credentials.of(certificate, level));
    if (!document) return undefined;
    const title = titleAt(level, facts, await loadSpeaker(awardMessages, facts.printed.language));
    return { document, title, name: fileNameAt(level, facts.printed.number) };
  }
}
