import { Injectable } from '@nestjs/common';
import { accept, type AccountPrincipal, type Instant, refuse, system } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { type Enrolment, judgeCode, maySign, SIGNING_TRIES_MINUTES, type TrainingSession } from '#training/domain';
import { Enrolments } from '../cohorts/enrolments';
import { cellKey, Records } from '../progress/records.repository';
import { TrainingSessions } from '../timetable/sessions.repository';
import { SigningCodes } from './signing-codes';
import { SigningTries } from './signing-tries';

/**
 * A learner signs on their own device with the code on the trainer's screen.
 * Three short transactions: what the learner may do; the try, which counts even when it fails; the signature.
 */
@Injectable()
export class SignHalfDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: TrainingSessions,
    private readonly enrolments: Enrolments,
    private readonly records: Records,
    private readonly codes: SigningCodes,
    private readonly tries: SigningTries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(principal: AccountPrincipal, id: string, code: string) {
    const now = this.clock.now();
    const allowed = await this.unitOfWork.run(principal, () => this.allowed(principal, id, now));
    if (!allowed.ok) return allowed;
    const { session, enrolment } = allowed.value;
    const checked = await this.unitOfWork.run(system, async () => {
      if (!(await this.tries.note(session.id, enrolment.id, now))) return refuse('too-many-tries', { minutes: SIGNING_TRIES_MINUTES });
      return judgeCode(await this.codes.stepOf(session.id, code, now));
    });
    if (!checked.ok) return checked;
    return this.unitOfWork.run(principal, () => this.sign(session, enrolment, now));
  }

  private async allowed(principal: AccountPrincipal, id: string, now: Instant) {
    const session = await this.sessions.find(id);
    if (!session) return refuse('session-unknown');
    const enrolment = (await this.enrolments.ofAccount(principal.account)).find(({ cohort }) => cohort === session.cohort);
    if (!enrolment) return refuse('not-enrolled-now');
    const cell = (await this.records.cellsOf([enrolment.id])).get(cellKey(enrolment.id, session.id));
    const decision = maySign(session, { stage: enrolment.stage, signed: cell?.signedAt != null }, now);
    return decision.ok ? accept({ session, enrolment }) : decision;
  }

  private async sign(session: TrainingSession, enrolment: Enrolment, now: Instant) {
    const added = await this.unitOfWork.manager.query<object[]>(
      `insert into learner_signature (id, organisation, cohort, session, enrolment, account, signed_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (session, enrolment) do nothing returning id`,
      [crypto.randomUUID(), session.organisation, session.cohort, session.id, enrolment.id, enrolment.account, now],
    );
    if (added.length === 0) return refuse('already-signed');
    await this.audit.record({
      action: 'half-day.signed',
      subject: { kind: 'training-session', id: session.id },
      organisation: session.organisation,
      details: { enrolment: enrolment.id },
    });
    return accept({ signedAt: now });
  }
}
