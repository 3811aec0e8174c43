import { Injectable } from '@nestjs/common';
import { recuse, type Tie } from '#award/domain';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { RecusalRow } from '../rows';
import { juryFile, Sittings } from '../sittings.repository';

/** A member steps aside from the file of somebody they are tied to. */
@Injectable()
export class RecuseJuror {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sittings: Sittings,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(deliberation: string, enrolment: string, tie: Tie, by: AccountId) {
    const sitting = await this.sittings.hold(deliberation);
    const file = sitting?.files.find((one) => one.enrolment === enrolment);
    if (!sitting || !file) return refuse('file-unknown');
    const decision = recuse(sitting, juryFile(file, 'undetermined'), by);
    if (!decision.ok) return decision;
    const { organisation, stage } = sitting;
    await this.unitOfWork.repository(RecusalRow).insert({ deliberation, enrolment, account: by, organisation, tie, declaredAt: new Date(this.clock.now()) });
    await this.audit.record({ action: 'juror.recused', subject: { kind: 'enrolment', id: enrolment }, organisation, details: { deliberation, tie } });
    return accept({ version: await this.sittings.advance(deliberation, stage) });
  }
}
