import { Controller } from '@nestjs/common';
import { awardRoutes } from '#award/domain/contract';
import { type AccountPrincipal, organisationsOf } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { Awards } from './awards.repository';
import { ExportAwards } from './export-awards.use-case';

const { list, cohorts, export: exported } = awardRoutes;
const workplaces = (principal: AccountPrincipal) => organisationsOf(principal, 'programme-lead', 'secretary');

@Controller()
export class AwardsController {
  constructor(
    private readonly awards: Awards,
    private readonly exportAwards: ExportAwards,
  ) {}

  @Serve(list)
  async list({ query: { cursor, ...wanted } }: InputOf<typeof list>, @CurrentPrincipal() principal: AccountPrincipal) {
    const { items, next } = await this.awards.find(workplaces(principal), wanted, Number(cursor ?? 0));
    return { items, next: next === null ? null : String(next) };
  }

  @Serve(cohorts)
  async cohorts(_: InputOf<typeof cohorts>, @CurrentPrincipal() principal: AccountPrincipal) {
    return { items: await this.awards.cohorts(workplaces(principal)) };
  }

  @Serve(exported)
  export({ query: { language, ...wanted } }: InputOf<typeof exported>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.exportAwards.run(workplaces(principal), wanted, language);
  }
}
