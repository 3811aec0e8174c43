import { Injectable } from '@nestjs/common';
import type { WaitingItem } from '#admission/domain';
import { type AccountPrincipal, type LocalDate, organisationsOf } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { AdmissionWaitingSource } from './admission-waiting';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly due: LocalDate | null;
  readonly count: number;
}

const drafts = `
  select a.id, i.title, i.closes_on::text as due, 1 as count from application a join intake i on i.id = a.intake
  where a.account = $1 and a.stage = 'draft' and i.stage = 'open' and i.closes_on::text >= $2 order by i.closes_on`;

const asked = `
  select a.id, i.title, min(r.due_on)::text as due, count(*)::integer as count
  from document_request r join application a on a.id = r.application join intake i on i.id = a.intake
  where r.account = $1 and r.answered_at is null and a.stage in ('submitted', 'in-review') group by a.id, i.title order by 3`;

const toOpen = `select id, title, opens_on::text as due, 1 as count from intake where organisation = any ($1) and stage = 'draft' order by opens_on`;

const toCheck = `
  select i.id, i.title, null as due, count(*)::integer as count
  from evidence_file e join application a on a.id = e.application join intake i on i.id = a.intake
  where e.organisation = any ($1) and e.state = 'received' and a.stage in ('submitted', 'in-review') group by i.id, i.title order by i.title`;

const toHandOver = `
  select i.id, i.title, i.decides_on::text as due, count(*)::integer as count from application a join intake i on i.id = a.intake
  where a.organisation = any ($1) and a.stage = 'submitted' group by i.id, i.title, i.decides_on order by i.decides_on`;

const item =
  (code: WaitingItem['code'], path: (id: string) => string) =>
  ({ id, title, due, count }: Row): WaitingItem => ({ code, params: { title, count }, link: path(id), ...(due && { due }) });

/** For a candidate: drafts and documents asked for. For the staff: intakes to open, documents to check, files for the panel. */
@Injectable()
export class ApplicationWaiting implements AdmissionWaitingSource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async itemsFor(principal: AccountPrincipal): Promise<readonly WaitingItem[]> {
    const staff = organisationsOf(principal, 'programme-lead', 'secretary');
    const yesterday = this.clock.today('Pacific/Honolulu');
    const own = [
      ...(await this.ask(asked, principal.account)).map(item('document-to-join', (id) => `/applications/${id}/conditions`)),
      ...(await this.ask(drafts, principal.account, yesterday)).map(item('application-to-finish', (id) => `/applications/${id}`)),
    ];
    if (staff.length === 0) return own;
    const lead = organisationsOf(principal, 'programme-lead');
    return [
      ...own,
      ...(await this.ask(toCheck, staff)).map(item('evidence-to-check', (id) => `/staff/intakes/${id}?lacking=check`)),
      ...(await this.ask(toHandOver, staff)).map(item('files-for-panel', (id) => `/staff/intakes/${id}`)),
      ...(lead.length ? (await this.ask(toOpen, lead)).map(item('intake-to-open', (id) => `/staff/intakes/${id}/plan`)) : []),
    ];
  }

  private ask(statement: string, ...values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(statement, values);
  }
}
