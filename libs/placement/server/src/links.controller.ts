import { Controller } from '@nestjs/common';
import type { LinkPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { linkRoutes } from '#placement/domain/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { Agreements } from './agreements.use-cases';
import { HoursLog } from './hours.use-cases';
import { ReportOnInternship } from './report-on-internship.use-case';
import { ShowInternship } from './show-internship.use-case';

const { agreement, signAgreement, internship, answerHours, report } = linkRoutes;

/** The record is the one the link was made for: no id comes from the caller. */
@Controller()
export class LinksController {
  constructor(
    private readonly shown: ShowInternship,
    private readonly agreements: Agreements,
    private readonly log: HoursLog,
    private readonly reports: ReportOnInternship,
  ) {}

  @Serve(agreement)
  agreement(_: InputOf<typeof agreement>, @CurrentPrincipal() { scope }: LinkPrincipal) {
    return this.shown.run(scope);
  }

  @Serve(signAgreement)
  async signAgreement({ body }: InputOf<typeof signAgreement>, @CurrentPrincipal() { scope }: LinkPrincipal) {
    const outcome = await this.agreements.sign(scope, body.name);
    if (!outcome.ok && outcome.refusal.code === 'not-a-party') throw new Error('The holder of a signing link signs for the host.');
    return outcome as Exclude<typeof outcome, { refusal: { code: 'not-a-party' } }>;
  }

  @Serve(internship)
  internship(_: InputOf<typeof internship>, @CurrentPrincipal() { scope }: LinkPrincipal) {
    return this.shown.run(scope);
  }

  @Serve(answerHours)
  answerHours({ body }: InputOf<typeof answerHours>, @CurrentPrincipal() { scope }: LinkPrincipal) {
    return this.log.answer(scope, body);
  }

  @Serve(report)
  report({ body }: InputOf<typeof report>, @CurrentPrincipal() { scope }: LinkPrincipal) {
    return this.reports.run(scope, body);
  }
}
