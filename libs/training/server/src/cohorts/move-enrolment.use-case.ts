import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity/server';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Outbox } from '#platform/database';
import { type EnrolmentStage, type LeavingReason, moveEnrolment } from '#training/domain';
import { enrolmentView } from './enrolment-view';
import { Enrolments } from './enrolments';

/** A lead postpones, withdraws or takes back an enrolment, with a reason of a stated kind. */
@Injectable()
export class MoveEnrolment {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly accounts: Accounts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(principal: AccountPrincipal, id: string, version: number, wanted: { stage: EnrolmentStage; reason?: LeavingReason | undefined }) {
    const enrolment = await this.enrolments.find(id);
    if (!enrolment) return refuse('enrolment-unknown');
    const roles = principal.memberships.filter(({ organisation }) => organisation === enrolment.organisation).map(({ role }) => role);
    const decision = moveEnrolment(enrolment, wanted.stage, wanted.reason, roles);
    if (!decision.ok) return decision;
    const { stage, reason } = decision.value;
    if (!(await this.enrolments.move(id, version, stage, reason))) return refuse('changed-meanwhile');
    await this.outbox.tell('enrolment-moved', { enrolment: id, stage });
    await this.audit.record({
      action: 'enrolment.moved',
      subject: { kind: 'enrolment', id },
      organisation: enrolment.organisation,
      details: { stage, reason },
    });
    return accept(enrolmentView({ ...enrolment, stage, reason, version: version + 1 }, await this.accounts.names([enrolment.account])));
  }
}
