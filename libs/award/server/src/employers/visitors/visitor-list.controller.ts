import { Controller, Header, Headers, Ip } from '@nestjs/common';
import { type ListLine, readPasted } from '#award/domain';
import { visitorListRoutes } from '#award/domain/contract';
import type { FileAnswer, InputOf } from '#kernel/contract';
import { Clock } from '#platform/database';
import { Serve } from '#platform/http';
import { CheckCertificate } from '../../verify/check-certificate.use-case';
import { pageIn } from '../../verify/page-in';
import { type Answered, manyAnswersPage, manyFormPage } from './visitor-list-pages';

const { form, check } = visitorListRoutes;
const NAME = 'verify.html';
const self = '/verify/many';

@Controller()
export class VisitorListController {
  constructor(
    private readonly checkCertificate: CheckCertificate,
    private readonly clock: Clock,
  ) {}

  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'same-origin')
  @Serve(form)
  async form({ query }: InputOf<typeof form>, @Headers('accept-language') accepted: string | undefined): Promise<FileAnswer> {
    return { name: NAME, content: manyFormPage({ ...(await pageIn(query.lang, accepted)), self }) };
  }

  /** Line after line, each like a visit to the page for one: misses count against the network, and end in “too many”. */
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex, nofollow')
  @Header('referrer-policy', 'no-referrer')
  @Serve(check)
  async check({ query, body }: InputOf<typeof check>, @Headers('accept-language') accepted: string | undefined, @Ip() ip: string): Promise<FileAnswer> {
    const page = { ...(await pageIn(query.lang, accepted)), self };
    const list = readPasted(body.list);
    if (!list.ok) return { name: NAME, content: manyFormPage(page, body.list, page.say(`refusal.${list.refusal.code}`, list.refusal.params)), status: 422 };
    const answers: Answered[] = [];
    for (const line of list.value) answers.push({ line, verification: await this.ask(line, ip) });
    return { name: NAME, content: manyAnswersPage(page, answers, this.clock.now()) };
  }

  private async ask({ code, familyName: name, fault }: ListLine, ip: string) {
    return fault ? undefined : this.checkCertificate.run({ code, name, ip });
  }
}
