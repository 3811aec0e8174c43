import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Outbox } from '#platform/database';
import { Cohorts } from '../cohorts/cohorts.repository';
import { plannedFrom, type SessionWish } from './session-wish';
import { TrainingSessions } from './sessions.repository';
import { Timetables } from './timetables';
import { NotifyLearners } from './notify-learners';

/** A lead adds one half-day, for instance to catch up. */
@Injectable()
export class AddSession {
  constructor(
    private readonly timetables: Timetables,
    private readonly sessions: TrainingSessions,
    private readonly cohorts: Cohorts,
    private readonly notify: NotifyLearners,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(principal: AccountPrincipal, cohort: string, wish: SessionWish) {
    const file = await this.timetables.led(principal, cohort);
    if (!file) return refuse('cohort-unknown');
    const planned = plannedFrom(file, wish);
    if (!planned.ok) return planned;
    const placeable = await this.timetables.placeable(file, [planned.value]);
    if (!placeable.ok) return placeable;
    const [id = ''] = await this.sessions.add(file.cohort, [planned.value]);
    await this.cohorts.setStart(cohort);
    await this.notify.ofNewSession(file, planned.value);
    await this.outbox.tell('session-changed', { session: id });
    await this.audit.record({ action: 'session.added', subject: { kind: 'training-session', id }, organisation: file.cohort.organisation });
    return accept(await this.timetables.view(file));
  }
}
