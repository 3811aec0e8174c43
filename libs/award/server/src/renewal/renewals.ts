import { Injectable } from '@nestjs/common';
import { type PrintedCertificate, type Renewal, renewalOf } from '#award/domain';
import type { ActivityView, RenewalView } from '#award/domain/contract';
import type { PathwayEdition } from '#curriculum/domain';
import { Editions } from '#curriculum/server';
import { type AccountId, localDate, type LocalDate, minutes, type OrganisationId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { fullName } from '../full-name';

export interface RenewableCertificate {
  readonly certificate: string;
  readonly award: string;
  readonly organisation: OrganisationId;
  readonly account: AccountId;
  readonly editionId: string;
  readonly printed: PrintedCertificate;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly activities: readonly ActivityView[];
}

export interface FoundRenewal {
  readonly of: RenewableCertificate;
  readonly edition: PathwayEdition;
  readonly state: Renewal;
}

/** A period begins where the paper does: on the day of the award, or of the renewal before. */
const renewable = `select c.id as certificate, c.award, c.organisation, c.account, a.edition_id as "editionId", c.printed,
    greatest(a.awarded_on, (c.issued_at at time zone g.time_zone)::date)::text as "from", c.valid_until::text as until,
    coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'category', e.category, 'title', e.title, 'doneOn', e.done_on, 'minutes', e.minutes, 'state', e.state, 'reason', e.reason)
      order by e.done_on desc, e.id) from continuing_education e where e.certificate = c.id), '[]') as activities
  from certificate c join award a on a.id = c.award join organisation g on g.id = c.organisation
  where c.valid_until is not null and not exists (select 1 from certificate_standing t where t.certificate = c.id and t.step in ('revoked', 'superseded'))`;

/** Where the holders of awards that end stand with taking them up again. */
@Injectable()
export class Renewals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: Editions,
    private readonly clock: Clock,
  ) {}

  /** Of one that the reader may see; undefined when it has no end or its edition no rule. */
  async find(certificate: string): Promise<FoundRenewal | undefined> {
    const [row] = await this.query(`${renewable} and c.id = $1`, [certificate]);
    return row && this.state(row);
  }

  /** Of the organisations given, the next to end first. */
  async all(organisations: readonly string[]): Promise<FoundRenewal[]> {
    const rows = await this.query(`${renewable} and c.organisation = any ($1) order by c.valid_until, c.id limit 500`, [organisations]);
    return (await Promise.all(rows.map((row) => this.state(row)))).filter((one) => one !== undefined);
  }

  /** Of everybody, for the house: those that end within a year. */
  async soon(): Promise<FoundRenewal[]> {
    const today = this.clock.today('UTC');
    const rows = await this.query(`${renewable} and c.valid_until between $1::date - 1 and $1::date + 366 order by c.valid_until, c.id`, [today]);
    return (await Promise.all(rows.map((row) => this.state(row)))).filter((one) => one !== undefined);
  }

  private async state(of: RenewableCertificate): Promise<FoundRenewal | undefined> {
    const edition = await this.editions.byId(of.editionId);
    if (!edition?.award.renewal) return undefined;
    const activities = of.activities.map((one) => ({ ...one, doneOn: localDate(one.doneOn), minutes: minutes(one.minutes) }));
    return { of, edition, state: renewalOf(edition.award.renewal, { from: of.from, until: of.until, activities }, this.clock.today(edition.timeZone)) };
  }

  private query(text: string, values: unknown[]): Promise<RenewableCertificate[]> {
    return this.unitOfWork.manager.query<RenewableCertificate[]>(text, values);
  }
}

export const renewalViewOf = ({ of, state }: FoundRenewal): RenewalView => ({
  certificate: of.certificate,
  holder: fullName(of.printed.holder),
  number: of.printed.number,
  ...state,
  hours: state.hours.map((one) => ({ ...one, title: { ...one.title } })),
  activities: [...of.activities],
});
