import { Controller, Header, Headers, Ip, Logger } from '@nestjs/common';
import { shareRoutes } from '#award/domain/contract';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import type { FileAnswer, InputOf } from '#kernel/contract';
import { Clock, UnitOfWork } from '#platform/database';
import { CurrentPrincipal, Refused, Serve } from '#platform/http';
import { Credentials } from '../credentials';
import { fileNameAt } from '../holder/file-name';
import { Papers } from '../papers';
import { pageIn } from '../verify/page-in';
import { MakeShare } from './make-share.use-case';
import { OwnShares } from './own-shares';
import { SharedDoor } from './shared-door';
import { nothingPage, shownPage, unsurePage } from './shared-page';

const { list, make, renew, withdraw, page, document, credential } = shareRoutes;

/** Whoever has the address has the document: it goes to no other site, no index and no cache. */
const Discreet = () => (target: object, name: string, method: PropertyDescriptor) => {
  for (const [header, value] of [
    ['cache-control', 'no-store'],
    ['x-robots-tag', 'noindex, nofollow'],
    ['referrer-policy', 'no-referrer'],
  ] as const)
    Header(header, value)(target, name, method);
};

@Controller()
export class SharesController {
  private readonly log = new Logger(SharesController.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly makeShare: MakeShare,
    private readonly own: OwnShares,
    private readonly door: SharedDoor,
    private readonly papers: Papers,
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  @Serve(list)
  list({ params }: InputOf<typeof list>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.own.list(params.certificate, account);
  }

  @Serve(make)
  make({ params, body }: InputOf<typeof make>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.makeShare.make(params.certificate, body, account);
  }

  @Serve(renew)
  renew({ params }: InputOf<typeof renew>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.makeShare.renew(params.share, account);
  }

  @Serve(withdraw)
  withdraw({ params }: InputOf<typeof withdraw>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.own.withdraw(params.share, account);
  }

  @Discreet()
  @Serve(page)
  async page({ params, query }: InputOf<typeof page>, @Headers('accept-language') accepted: string | undefined, @Ip() ip: string): Promise<FileAnswer> {
    const name = 'document.html';
    const around = { ...(await pageIn(query.lang, accepted)), self: `/s/${encodeURIComponent(params.token)}` };
    try {
      const shown = await this.door.open(params.token, ip, true);
      return shown ? { name, content: shownPage(around, shown, this.clock.now()) } : { name, content: nothingPage(around), status: 404 };
    } catch (error) {
      if (error instanceof Refused && error.getStatus() === 429) return { name, content: unsurePage(around, 'too-many'), status: 429 };
      this.log.warn(`link not opened: ${error instanceof Error ? error.name : 'unknown'}`);
      return { name, content: unsurePage(around, 'unchecked'), status: 503 };
    }
  }

  @Discreet()
  @Serve(document)
  async document({ params }: InputOf<typeof document>, @Ip() ip: string) {
    const shown = await this.door.open(params.token, ip, false);
    if (!shown?.facts) return refuse('share-unknown');
    const { certificate, level, language } = shown;
    const content = await this.papers.of(certificate, { kind: 'certificate', level, language, unit: '' });
    return content ? accept({ name: `${fileNameAt(level, shown.number)}.pdf`, content }) : refuse('share-unknown');
  }

  @Discreet()
  @Serve(credential)
  async credential({ params }: InputOf<typeof credential>, @Ip() ip: string) {
    const shown = await this.door.open(params.token, ip, false);
    const content = shown?.facts && (await this.credentials.of(shown.certificate, shown.level));
    return shown && content ? accept({ name: `${fileNameAt(shown.level, shown.number)}.json`, content }) : refuse('share-unknown');
  }
}
