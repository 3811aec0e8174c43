import { Controller } from '@nestjs/common';
import { awardWaitingRoutes } from '#award/domain/contract';
import { type AccountPrincipal, organisationsOf } from '#kernel';
import type { AnswerOf, InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';

const { mine } = awardWaitingRoutes;
type Item = AnswerOf<typeof mine>['items'][number];

const sittings = `select d.id, d.cohort_title as cohort, d.sits_on::text as due, j.present_at is not null as present from deliberation d join juror j on j.deliberation = d.id
  where j.account = $1 and d.stage in ('convened', 'open') order by d.sits_on, d.id`;

const names = `select count(*)::int as count from (select distinct on (o.award) o.printable from certificate_order o where o.organisation = any ($1) order by o.award, o.issue desc) last where not last.printable`;

const fresh = `select count(*)::int as count from certificate c where c.account = $1 and not exists (select 1 from certificate_standing r where r.certificate = c.id and r.step in ('revoked', 'superseded'))`;

/** What waits for the reader: a sitting to attend, files to decide, a name to spell, a paper to fetch. */
@Controller()
export class AwardWaitingController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Serve(mine)
  async mine(_: InputOf<typeof mine>, @CurrentPrincipal() principal: AccountPrincipal) {
    return { items: [...(await this.sittingsOf(principal)), ...(await this.namesFor(principal)), ...(await this.papersOf(principal))] };
  }

  private async sittingsOf({ account }: AccountPrincipal): Promise<Item[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string; cohort: string; due: string; present: boolean }[]>(sittings, [account]);
    return rows.map(({ id, cohort, due, present }) => ({
      code: present ? 'deliberation-to-decide' : 'deliberation-to-attend',
      params: { cohort },
      link: `/deliberations/${id}`,
      due,
    }));
  }

  private async namesFor(principal: AccountPrincipal): Promise<Item[]> {
    const [row] = await this.unitOfWork.manager.query<{ count: number }[]>(names, [organisationsOf(principal, 'programme-lead')]);
    return row?.count ? [{ code: 'name-to-print', params: { count: row.count }, link: '/staff/awards' }] : [];
  }

  private async papersOf({ account }: AccountPrincipal): Promise<Item[]> {
    const [row] = await this.unitOfWork.manager.query<{ count: number }[]>(fresh, [account]);
    return row?.count ? [{ code: 'certificate-ready', params: { count: row.count }, link: '/certificates' }] : [];
  }
}
