import { Controller, Header, Headers, Ip } from '@nestjs/common';
import { verificationRoutes } from '#award/domain/contract';
import type { Language } from '#kernel';
import type { FileAnswer, InputOf } from '#kernel/contract';
import { Clock } from '#platform/database';
import { Serve } from '#platform/http';
import { type Asked, CheckCertificate } from './check-certificate.use-case';
import { pageIn } from './page-in';
import { answerPage, formPage } from './pages';
import { verifyStyle } from './page-style';

const { form, check, scanned, style } = verificationRoutes;
const NAME = 'verify.html';

/** Where an employer's clock is not known, the house's own. */
const timeZone = 'Europe/Paris';

const Private =
  (referrer: 'no-referrer' | 'same-origin' = 'no-referrer') =>
  (target: object, name: string, method: PropertyDescriptor) => {
    for (const [header, value] of [
      ['cache-control', 'no-store'],
      ['x-robots-tag', 'noindex, nofollow'],
      ['referrer-policy', referrer],
    ] as const)
      Header(header, value)(target, name, method);
  };

@Controller()
export class VerificationController {
  constructor(
    private readonly checkCertificate: CheckCertificate,
    private readonly clock: Clock,
  ) {}

  @Private('same-origin')
  @Serve(form)
  async form({ query }: InputOf<typeof form>, @Headers('accept-language') accepted: string | undefined): Promise<FileAnswer> {
    return { name: NAME, content: formPage(await pageIn(query.lang, accepted)) };
  }

  @Private()
  @Serve(check)
  check({ query, body }: InputOf<typeof check>, @Headers('accept-language') accepted: string | undefined, @Ip() ip: string) {
    return this.answer({ ...body, ip }, query.lang, accepted);
  }

  @Private()
  @Serve(scanned)
  scanned({ params, query }: InputOf<typeof scanned>, @Headers('accept-language') accepted: string | undefined, @Ip() ip: string) {
    return this.answer({ code: params.code, secret: query.k, ip }, query.lang, accepted);
  }

  @Serve(style)
  async style(): Promise<FileAnswer> {
    return { name: 'verify.css', content: verifyStyle, inline: true };
  }

  private async answer(asked: Asked, lang: Language | undefined, accepted: string | undefined): Promise<FileAnswer> {
    const [page, answer] = await Promise.all([pageIn(lang, accepted), this.checkCertificate.run(asked)]);
    return { name: NAME, ...answerPage(page, answer, { now: this.clock.now(), timeZone }) };
  }
}
