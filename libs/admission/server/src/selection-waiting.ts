import { Injectable } from '@nestjs/common';
import type { WaitingItem } from '#admission/domain';
import { type AccountPrincipal, type LocalDate, organisationsOf } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import type { AdmissionWaitingSource } from './admission-waiting';
import { readingOf, type SelectionRecords } from './selection-file';
import { type SelectionIntake, SelectionIntakes } from './selection-intakes.repository';
import { SelectionViews } from './selection-view';

interface Owed {
  readonly title: string;
  readonly due: LocalDate;
  readonly third: boolean;
  readonly count: number;
}

interface OpenOffer {
  readonly application: string;
  readonly title: string;
  readonly due: LocalDate;
}

const owed = `
  select i.title, i.decides_on::text as due, r.third, count(*)::integer as count
  from panel_reading r join application a on a.id = r.application join intake i on i.id = r.intake
  where r.reader = $1 and r.given_at is null and r.recused_at is null and a.stage = 'in-review'
  group by i.id, i.title, i.decides_on, r.third order by i.decides_on, r.third`;

const offers = `
  select o.application, i.title, o.deadline::text as due from offer o join intake i on i.id = o.intake
  where o.account = $1 and o.stage = 'open' and o.expires_at >= $2 order by o.expires_at`;

const active = `
  select distinct intake as id from application where organisation = any ($1) and stage = 'in-review'
  union select intake from offer where organisation = any ($1) and stage = 'prepared'`;

type Code = WaitingItem['code'];

/** For a reader: reviews to give. For a candidate: an offer to answer. For the lead: files to hand out and decide, answers and offers to send. */
@Injectable()
export class SelectionWaiting implements AdmissionWaitingSource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intakes: SelectionIntakes,
    private readonly views: SelectionViews,
    private readonly clock: Clock,
  ) {}

  async itemsFor(principal: AccountPrincipal): Promise<readonly WaitingItem[]> {
    const { manager } = this.unitOfWork;
    const readings = await manager.query<Owed[]>(owed, [principal.account]);
    const open = await manager.query<OpenOffer[]>(offers, [principal.account, this.clock.now()]);
    return [
      ...open.map(({ application, title, due }): WaitingItem => ({
        code: 'offer-to-answer',
        params: { title, count: 1 },
        link: `/applications/${application}/answer`,
        due,
      })),
      ...readings.map(({ title, due, third, count }): WaitingItem => ({
        code: third ? 'third-reading-to-give' : 'file-to-score',
        params: { title, count },
        link: '/panel',
        due,
      })),
      ...(await this.ofLead(principal)),
    ];
  }

  private async ofLead(principal: AccountPrincipal): Promise<readonly WaitingItem[]> {
    const led = organisationsOf(principal, 'programme-lead');
    if (led.length === 0) return [];
    const items: WaitingItem[] = [];
    for (const { id } of await this.unitOfWork.manager.query<{ id: string }[]>(active, [led])) {
      const intake = await this.intakes.ledBy(id);
      if (intake.ok) items.push(...itemsOf(intake.value, await this.views.records(id)));
    }
    return items;
  }
}

const itemsOf = (intake: SelectionIntake, records: SelectionRecords): readonly WaitingItem[] => {
  const inReview = records.files
    .filter(({ stage }) => stage === 'in-review')
    .map(({ application }) => ({ application, stage: readingOf(application, records, intake).stage }));
  const prepared = records.decisions.filter(({ sentAt }) => !sentAt);
  const undecided = inReview.filter(({ application, stage }) => stage === 'settled' && !prepared.some((decision) => decision.application === application));
  const counted: readonly (readonly [Code, number, 'panel' | 'selection'])[] = [
    ['files-to-hand-out', inReview.filter(({ stage }) => stage === 'to-assign').length, 'panel'],
    ['third-reading-to-ask', inReview.filter(({ stage }) => stage === 'third-to-ask').length, 'panel'],
    ['files-to-decide', undecided.length, 'selection'],
    ['answers-to-send', prepared.length, 'selection'],
    ['offer-to-send', records.offers.filter(({ stage }) => stage === 'prepared').length, 'selection'],
  ];
  return counted.flatMap(([code, count, page]) =>
    count ? [{ code, params: { title: intake.title, count }, link: `/staff/intakes/${intake.id}/${page}`, due: intake.decidesOn }] : [],
  );
};
