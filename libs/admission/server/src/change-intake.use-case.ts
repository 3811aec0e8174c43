import { Injectable } from '@nestjs/common';
import { closeIntake, editIntake, type Intake, type IntakePlan, type IntakePlanRefusal, openIntake } from '#admission/domain';
import { accept, type Principal, refuse, type Result, worksFor } from '#kernel';
import { Audit, Clock } from '#platform/database';
import { Intakes } from './intakes.repository';
import { IntakeViews } from './intake-views';

type Decide<Code extends string> = (intake: Intake) => Result<Intake, Code>;

/** A lead edits, opens or closes an intake of theirs. */
@Injectable()
export class ChangeIntake {
  constructor(
    private readonly intakes: Intakes,
    private readonly views: IntakeViews,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  edit(id: string, plan: IntakePlan, version: number, principal: Principal) {
    return this.change(id, principal, 'intake.edited', (intake): Result<Intake, IntakePlanRefusal | 'changed-meanwhile'> =>
      intake.version === version ? editIntake(intake, plan) : refuse('changed-meanwhile', { version: intake.version }),
    );
  }

  open(id: string, principal: Principal) {
    return this.change(id, principal, 'intake.opened', (intake) => openIntake(intake, this.clock.today(intake.timeZone)));
  }

  close(id: string, principal: Principal) {
    return this.change(id, principal, 'intake.closed', closeIntake);
  }

  private async change<Code extends string>(id: string, principal: Principal, action: string, decide: Decide<Code>) {
    const intake = await this.intakes.ofStaff(id, { lock: true });
    if (!intake || !worksFor(principal, intake.organisation, 'programme-lead')) return refuse('intake-unknown');
    const decision = decide(intake);
    if (!decision.ok) return decision;
    const saved = { ...decision.value, version: intake.version + 1 };
    await this.intakes.save(saved);
    await this.audit.record({ action, subject: { kind: 'intake', id }, organisation: intake.organisation });
    return accept(await this.views.forStaff(saved));
  }
}
