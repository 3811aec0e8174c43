import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Outbox } from '#platform/database';
import type { PlannedSession, TrainingSession } from '#training/domain';
import { Cohorts } from '../cohorts/cohorts.repository';
import { NotifyLearners } from './notify-learners';
import { plannedFrom, type SessionWish } from './session-wish';
import { TrainingSessions } from './sessions.repository';
import { Timetables } from './timetables';

/** Somebody would go to the wrong place or come at the wrong time. */
const concernsLearners = (before: TrainingSession, after: PlannedSession): boolean =>
  before.startsAt !== after.startsAt || before.endsAt !== after.endsAt || before.place !== after.place || before.onlineLink !== after.onlineLink;

@Injectable()
export class ChangeSession {
  constructor(
    private readonly timetables: Timetables,
    private readonly sessions: TrainingSessions,
    private readonly cohorts: Cohorts,
    private readonly notify: NotifyLearners,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(principal: AccountPrincipal, id: string, version: number, wish: SessionWish) {
    const session = await this.sessions.hold(id);
    const file = session && (await this.timetables.led(principal, session.cohort));
    if (!session || !file) return refuse('session-unknown');
    if (session.stage !== 'planned') return refuse('session-step-impossible');
    const planned = plannedFrom(file, wish);
    if (!planned.ok) return planned;
    const placeable = await this.timetables.placeable(file, [planned.value], id);
    if (!placeable.ok) return placeable;
    if (!(await this.sessions.change(id, version, planned.value))) return refuse('changed-meanwhile');
    await this.cohorts.setStart(file.cohort.id);
    if (concernsLearners(session, planned.value)) await this.notify.ofMove(file, session, planned.value);
    await this.outbox.tell('session-changed', { session: id });
    await this.audit.record({ action: 'session.changed', subject: { kind: 'training-session', id }, organisation: session.organisation });
    return accept(await this.timetables.view(file));
  }
}
