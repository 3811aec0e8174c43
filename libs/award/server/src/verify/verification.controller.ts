import { hash } from 'node:crypto';
import { Controller, Header, Headers, Ip, Req } from '@nestjs/common';
import { verificationRoutes } from '#award/domain/contract';
import { accept, type Language, refuse } from '#kernel';
import type { FileAnswer, InputOf } from '#kernel/contract';
import { Clock } from '#platform/database';
import { networkOf, RateLimits, Refused, Serve } from '#platform/http';
import { stopped } from '#platform/judgement-page';
import type { FastifyRequest } from 'fastify';
import { type Asked, CheckCertificate } from './check-certificate.use-case';
import { filePage, type JudgedUpload } from './file-page';
import { ForeignDocuments } from './file/foreign-documents';
import { JudgeFile } from './file/judge-file.use-case';
import { PublishedRegister } from './file/published-register';
import { readUpload } from './file/read-upload';
import { formPage } from './form-page';
import { pageIn } from './page-in';
import { answerPage, unsurePage } from './pages';
import { verifyStyle } from './page-style';
import { VerificationSettings } from './verification-settings';

const { form, check, file, scanned, style, world, foreign } = verificationRoutes;
const NAME = 'verify.html';

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

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;

@Controller()
export class VerificationController {
  /** The empty form says the same to everybody. */
  private readonly forms = new Map<Language, string>();

  constructor(
    private readonly checkCertificate: CheckCertificate,
    private readonly judgeFile: JudgeFile,
    private readonly register: PublishedRegister,
    private readonly foreignDocuments: ForeignDocuments,
    private readonly settings: VerificationSettings,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  @Private('same-origin')
  @Serve(form)
  async form({ query }: InputOf<typeof form>, @Headers('accept-language') accepted: string | undefined): Promise<FileAnswer> {
    const page = await pageIn(query.lang, accepted);
    const content = this.forms.get(page.language) ?? formPage(page, { foreign: this.settings.askIssuers });
    this.forms.set(page.language, content);
    return { name: NAME, content };
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

  @Private()
  @Serve(file)
  async file({ query }: InputOf<typeof file>, @Req() request: FastifyRequest): Promise<FileAnswer> {
    const page = await pageIn(query.lang, request.headers['accept-language']);
    try {
      const now = this.clock.now();
      return { name: NAME, content: await filePage(page, await this.judged(request), now) };
    } catch (error) {
      if (!(error instanceof Refused) || ![429, 503].includes(error.getStatus())) throw error;
      return { name: NAME, content: unsurePage(page, error.getStatus() === 429 ? 'too-many' : 'unchecked', this.clock.now()), status: error.getStatus() };
    }
  }

  @Serve(style)
  async style(): Promise<FileAnswer> {
    return { name: 'verify.css', content: verifyStyle, inline: true };
  }

  @Header('cache-control', 'no-cache')
  @Serve(world)
  async world(): Promise<FileAnswer> {
    return { name: 'world.json', content: JSON.stringify(await this.register.world()), inline: true };
  }

  @Serve(foreign)
  async foreign({ body }: InputOf<typeof foreign>, @Ip() ip: string) {
    if (!this.settings.askIssuers) return refuse('foreign-not-allowed');
    await this.limits.consume('verify-foreign', networkOf(ip));
    const document = await this.foreignDocuments.find(body.address);
    return document ? accept({ document: { ...document } }) : refuse('foreign-not-reached');
  }

  private async judged(request: FastifyRequest): Promise<JudgedUpload> {
    try {
      const upload = await readUpload(request);
      return { ...(await this.judgeFile.run({ ...upload, ip: request.ip })), fingerprint: hash('sha256', upload.bytes, 'hex') };
    } catch (error) {
      if (statusOf(error) === 413) return { judgement: stopped('too-large'), wanted: [], fingerprint: '–' };
      throw error;
    }
  }

  private async answer(asked: Asked, lang: Language | undefined, accepted: string | undefined): Promise<FileAnswer> {
    const [page, answer] = await Promise.all([pageIn(lang, accepted), this.checkCertificate.run(asked)]);
    return { name: NAME, ...answerPage(page, answer, this.clock.now()) };
  }
}
