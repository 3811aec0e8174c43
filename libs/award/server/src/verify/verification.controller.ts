import { Controller, Header, Headers, Ip } from '@nestjs/common';
import { verificationRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { type Language, languages } from '#kernel';
import type { FileAnswer, InputOf } from '#kernel/contract';
import { Clock } from '#platform/database';
import { Serve } from '#platform/http';
import { loadSpeaker } from '#platform/icu';
import { type Asked, CheckCertificate } from './check-certificate.use-case';
import type { Page } from './frame';
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

const pageIn = async (lang: Language | undefined, accepted = ''): Promise<Page> => {
  const wanted = accepted.split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  const language = lang ?? wanted.map((one) => languages.find((known) => known === one)).find((one) => one !== undefined) ?? 'fr';
  return { language, say: await loadSpeaker(awardMessages, language) };
};
