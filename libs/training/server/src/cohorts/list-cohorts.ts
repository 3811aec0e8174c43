import { Injectable } from '@nestjs/common';
import { Editions } from '#curriculum/server';
import { organisationsOf, type Principal } from '#kernel';
import { UnitOfWork } from '#platform/database';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly editionId: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly enrolled: number;
  readonly sessions: number;
}

const lines = `
  select c.id, c.title, c.edition_id as "editionId", c.starts_on::text as "startsOn",
    (select max(day)::text from training_session s where s.cohort = c.id and s.stage <> 'cancelled') as "endsOn",
    (select count(*)::int from enrolment e where e.cohort = c.id and e.stage = 'enrolled') as enrolled,
    (select count(*)::int from training_session s where s.cohort = c.id and s.stage <> 'cancelled') as sessions
  from cohort c order by c.starts_on desc nulls first, c.id`;

/** The cohorts of the caller's organisations, or those a trainer teaches. */
@Injectable()
export class ListCohorts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly editions: Editions,
  ) {}

  async run(principal: Principal) {
    const found = await this.unitOfWork.manager.query<Line[]>(lines);
    const items = await Promise.all(
      found.map(async ({ editionId, ...line }) => {
        const { title } = (await this.editions.byId(editionId)) ?? { title: { fr: '', en: '' } };
        return { ...line, edition: title };
      }),
    );
    const leads = organisationsOf(principal, 'programme-lead').length > 0;
    const editions = leads ? (await this.editions.list()).map(({ id, title, inForceFrom }) => ({ id, title, inForceFrom })) : [];
    return { items, editions };
  }
}
