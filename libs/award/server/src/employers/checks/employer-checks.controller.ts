import { Controller, Ip } from '@nestjs/common';
import { employerCheckRoutes } from '#award/domain/contract';
import { awardMessages } from '#award/domain/messages';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import type { FileAnswer, InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, lookingAt, Serve } from '#platform/http';
import { loadSpeaker } from '#platform/icu';
import { asCsv } from '../../as-csv';
import { asXlsx } from '../results/as-xlsx';
import { resultRows } from '../results/result-rows';
import { EmployerChecks } from './checks';
import { EraseLists } from './erase-lists';
import { SendList } from './send-list.use-case';

const { list, send, show, progress, csv, xlsx, erase, template } = employerCheckRoutes;

@Controller()
export class EmployerChecksController {
  constructor(
    private readonly checks: EmployerChecks,
    private readonly sendList: SendList,
    private readonly eraseLists: EraseLists,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Serve(list)
  list(_: InputOf<typeof list>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.checks.list(account);
  }

  @Serve(send)
  send({ body }: InputOf<typeof send>, @CurrentPrincipal() principal: AccountPrincipal, @Ip() ip: string) {
    return this.sendList.run(body, principal, ip);
  }

  @Serve(show)
  async show({ params }: InputOf<typeof show>, @CurrentPrincipal() { account }: AccountPrincipal) {
    const check = await this.checks.find(params.check, account);
    return check ? accept({ check, lines: await this.checks.linesOf(params.check, account) }) : refuse('check-unknown');
  }

  @Serve(progress)
  async progress({ params }: InputOf<typeof progress>, @CurrentPrincipal() principal: AccountPrincipal) {
    const look = () => this.unitOfWork.run(principal, () => this.checks.progress(params.check, principal.account));
    if (!(await look())) return refuse('check-unknown');
    return accept(
      lookingAt(async () => {
        const { done, lines, over } = (await look()) ?? { done: 0, lines: 0, over: true };
        return { event: { done, lines }, over };
      }),
    );
  }

  @Serve(csv)
  async csv({ params, query: { lang } }: InputOf<typeof csv>, @CurrentPrincipal() { account }: AccountPrincipal) {
    const lines = await this.checks.fetched(params.check, account);
    return lines.ok ? accept({ name: 'verification.csv', content: asCsv(await resultRows(lines.value, lang), lang) }) : lines;
  }

  @Serve(xlsx)
  async xlsx({ params, query: { lang } }: InputOf<typeof xlsx>, @CurrentPrincipal() { account }: AccountPrincipal) {
    const lines = await this.checks.fetched(params.check, account);
    return lines.ok ? accept({ name: 'verification.xlsx', content: asXlsx(await resultRows(lines.value, lang), 'Verification') }) : lines;
  }

  @Serve(erase)
  async erase({ params }: InputOf<typeof erase>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return (await this.eraseLists.now(params.check, account)) ? accept({}) : refuse('check-unknown');
  }

  @Serve(template)
  async template({ query: { lang } }: InputOf<typeof template>): Promise<FileAnswer> {
    const say = await loadSpeaker(awardMessages, lang);
    return { name: 'verification-template.csv', content: asCsv([[say('employer.column.code'), say('employer.column.name-given')]], lang) };
  }
}
