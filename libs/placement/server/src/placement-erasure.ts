import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures, OwnRecords } from '#identity/server';
import { UnitOfWork } from '#platform/database';

/** What a person is told of their own, by heading. */
const own = {
  internships: `select a.id, h.name as host, a.stage, a.tutor_name as tutor, a.referent, a.starts_on::text as "startsOn", a.ends_on::text as "endsOn", a.planned_minutes as "plannedMinutes", a.presence, a.activities, a.competences, a.supervision, a.allowance from placement_agreement a left join host_organisation h on h.id = a.host where a.account = $1 order by a.starts_on`,
  hours: `select e.agreement, e.day::text as day, e.starts_at as "startsAt", e.ends_at as "endsAt", e.break_minutes as "breakMinutes", e.activity, e.stage, w.answer, w.note from hours_entry e left join hours_answer w on w.entry = e.id where e.account = $1 order by e.day, e.starts_at`,
  reports: `select agreement, observed, strengths, next_steps as "nextSteps", recommends, name, reported_at as "reportedAt" from tutor_report where account = $1`,
} as const;

/** What goes of somebody's internships when their account is erased. */
@Injectable()
export class PlacementErasure implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly records: OwnRecords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.records.on('placement', own);
    this.erasures.on('placement', async (account) => void (await this.unitOfWork.manager.query('select erase_person_in_placement($1)', [account])));
  }
}
