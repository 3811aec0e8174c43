import { Injectable } from '@nestjs/common';
import { type AccountPrincipal, organisationsOf } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import type { WaitingItem } from './waiting-items';

interface Count {
  readonly cohort: string;
  readonly title: string;
  readonly sessions: number;
  readonly untaught: number;
  readonly unsigned: number;
}

const counts = `
  select c.id as cohort, c.title,
    (select count(*)::int from training_session s where s.cohort = c.id and s.stage <> 'cancelled') as sessions,
    (select count(*)::int from training_session s where s.cohort = c.id and s.stage = 'planned' and s.trainer is null) as untaught,
    (select count(*)::int from training_session s join enrolment e on e.cohort = s.cohort and e.stage = 'enrolled'
      left join attendance_entry a on a.session = s.id and a.enrolment = e.id and not exists (select 1 from attendance_entry later where later.supersedes = a.id)
      left join learner_signature g on g.session = s.id and g.enrolment = e.id
      where s.cohort = c.id and s.stage <> 'cancelled' and s.ends_at <= $2
        and (a.id is null or (a.presence = 'present' and a.evidence is null and g.id is null))) as unsigned
  from cohort c where c.organisation = any ($1)
    and exists (select 1 from enrolment e where e.cohort = c.id and e.stage = 'enrolled')
  order by c.starts_on nulls first, c.id`;

/** Cohorts without timetable, sessions without trainer, signatures still missing. */
@Injectable()
export class WaitingForLead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(principal: AccountPrincipal): Promise<readonly WaitingItem[]> {
    const organisations = organisationsOf(principal, 'programme-lead');
    if (organisations.length === 0) return [];
    const cohorts = await this.unitOfWork.manager.query<Count[]>(counts, [organisations, this.clock.now()]);
    return cohorts.flatMap(({ cohort, title, sessions, untaught, unsigned }): WaitingItem[] => [
      ...(sessions === 0 ? [{ code: 'timetable-missing', params: { title }, link: `/cohorts/${cohort}/timetable`, due: null } as const] : []),
      ...(untaught > 0
        ? [{ code: 'sessions-without-trainer', params: { title, count: untaught }, link: `/cohorts/${cohort}/timetable`, due: null } as const]
        : []),
      ...(unsigned > 0 ? [{ code: 'signatures-missing', params: { title, count: unsigned }, link: `/cohorts/${cohort}`, due: null } as const] : []),
    ]);
  }
}
