import { Injectable } from '@nestjs/common';
import { type DeliberationRefusal, takeStep } from '#award/domain';
import { accept, type AccountId, type AccountPrincipal, refuse, type Result } from '#kernel';
import { Audit, Clock, Jobs, Outbox, UnitOfWork } from '#platform/database';
import { answerIn, Assessments } from '../assessments';
import { juryFile, type Sitting, Sittings } from '../sittings.repository';
import { GrantAwards } from './grant-awards';

export type SealRefusal = DeliberationRefusal | 'deliberation-unknown' | 'juror-absent' | 'changed-meanwhile';

/** Ends a sitting for good: decisions, awards and the order for their documents stand together or not at all. */
@Injectable()
export class SealDeliberation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sittings: Sittings,
    private readonly assessments: Assessments,
    private readonly grantAwards: GrantAwards,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** `version`: the sitting as the juror read it. Whoever comes second, or read something older, is refused, and that is kept too. */
  async run(principal: AccountPrincipal, id: string, version: number): Promise<Result<{ version: number }, SealRefusal>> {
    const outcome = await this.unitOfWork.run(principal, () => this.seal(id, version, principal.account));
    if (!outcome.ok && outcome.refusal.code !== 'deliberation-unknown')
      await this.unitOfWork.run(principal, () => this.keepAttempt(id, version, outcome.refusal.code));
    return outcome;
  }

  private async keepAttempt(id: string, version: number, code: string): Promise<void> {
    const sitting = await this.sittings.find(id);
    if (sitting)
      await this.audit.record({
        action: 'deliberation.seal-refused',
        subject: { kind: 'deliberation', id },
        organisation: sitting.organisation,
        details: { code, version },
      });
  }

  private async seal(id: string, version: number, by: AccountId): Promise<Result<{ version: number }, SealRefusal>> {
    const sitting = await this.sittings.hold(id);
    if (!sitting) return refuse('deliberation-unknown');
    const assessments = await this.assessments.of(sitting);
    const decision = takeStep(
      'sealed',
      sitting,
      sitting.files.map((file) => juryFile(file, answerIn(assessments, file.enrolment))),
    );
    if (!decision.ok) return decision;
    if (!sitting.members.some(({ account, present }) => account === by && present)) return refuse('juror-absent');
    if (sitting.version !== version) return refuse('changed-meanwhile');
    return accept({ version: await this.save(sitting, by) });
  }

  private async save(sitting: Sitting, by: AccountId): Promise<number> {
    const { id, organisation } = sitting;
    const version = await this.sittings.advance(id, 'sealed', { by, at: this.clock.now() });
    const awards = await this.grantAwards.run(sitting, by);
    await this.jobs.enqueue('award-documents', { kind: 'minutes', id });
    await this.outbox.tell('deliberation-sealed', { deliberation: id, organisation });
    await this.audit.record({
      action: 'deliberation.sealed',
      subject: { kind: 'deliberation', id },
      organisation,
      details: { files: sitting.files.length, awards },
    });
    return version;
  }
}
