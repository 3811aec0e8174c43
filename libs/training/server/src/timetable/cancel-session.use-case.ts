import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { type CancellationReason, moveSession } from '#training/domain';
import { Cohorts } from '../cohorts/cohorts.repository';
import { NotifyLearners } from './notify-learners';
import { TrainingSessions } from './sessions.repository';
import { Timetables } from './timetables';

@Injectable()
export class CancelSession {
  constructor(
    private readonly timetables: Timetables,
    private readonly sessions: TrainingSessions,
    private readonly cohorts: Cohorts,
    private readonly notify: NotifyLearners,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(principal: AccountPrincipal, id: string, reason: CancellationReason) {
    const session = await this.sessions.hold(id);
    const file = session && (await this.timetables.led(principal, session.cohort));
    if (!session || !file) return refuse('session-unknown');
    if (!moveSession(session, 'cancelled', 'lead', this.clock.now()).ok) return refuse('session-step-impossible');
    await this.sessions.moveTo(id, 'cancelled');
    await this.cohorts.setStart(file.cohort.id);
    await this.notify.ofCancellation(file, session, reason);
    await this.outbox.tell('session-changed', { session: id });
    await this.audit.record({
      action: 'session.cancelled',
      subject: { kind: 'training-session', id },
      organisation: session.organisation,
      details: { reason },
    });
    return accept(await this.timetables.view(file));
  }
}
