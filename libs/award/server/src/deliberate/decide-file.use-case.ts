import { Injectable } from '@nestjs/common';
import { decideFile, type JuryDecision } from '#award/domain';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { answerIn, Assessments } from '../assessments';
import { JuryDecisionRow } from '../rows';
import { juryFile, Sittings } from '../sittings.repository';

/** Writes down what the jury decided of one file; each correction is a new line, and the last one stands. */
@Injectable()
export class DecideFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sittings: Sittings,
    private readonly assessments: Assessments,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** `version`: how many decisions the juror had read on this file. */
  async run(deliberation: string, enrolment: string, wanted: JuryDecision, version: number, by: AccountId) {
    const sitting = await this.sittings.hold(deliberation);
    const file = sitting?.files.find((one) => one.enrolment === enrolment);
    if (!sitting || !file) return refuse('file-unknown');
    const answer = answerIn(await this.assessments.of({ ...sitting, files: [file] }), enrolment);
    const decision = decideFile(sitting, juryFile(file, answer), by, wanted);
    if (!decision.ok) return decision;
    if (file.version !== version) return refuse('changed-meanwhile');
    const { organisation, stage } = sitting;
    const { outcome, reason } = decision.value;
    await this.unitOfWork
      .repository(JuryDecisionRow)
      .insert({ deliberation, enrolment, sequence: version + 1, organisation, outcome, reason, answer, decidedBy: by, decidedAt: new Date(this.clock.now()) });
    await this.audit.record({
      action: 'file.decided',
      subject: { kind: 'enrolment', id: enrolment },
      organisation,
      details: { deliberation, outcome, answer },
    });
    await this.sittings.advance(deliberation, stage);
    return accept({ version: version + 1 });
  }
}
