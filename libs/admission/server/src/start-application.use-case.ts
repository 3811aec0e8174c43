import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ApplicationId, noAnswers, takesApplications } from '#admission/domain';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Clock } from '#platform/database';
import { Applications } from './applications.repository';
import { Intakes } from './intakes.repository';

/** Somebody begins to apply; asking again leads to the same application. */
@Injectable()
export class StartApplication {
  constructor(
    private readonly intakes: Intakes,
    private readonly applications: Applications,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(intakeId: string, { account }: AccountPrincipal) {
    const intake = await this.intakes.find(intakeId);
    if (!intake || intake.stage === 'draft') return refuse('intake-unknown');
    const now = this.clock.now();
    if (!takesApplications(intake, now)) return refuse('intake-not-open');
    const fresh = randomUUID() as ApplicationId;
    const id = await this.applications.start({
      id: fresh,
      organisation: intake.organisation,
      intake: intake.id,
      account,
      stage: 'draft',
      number: null,
      answers: noAnswers,
      version: 1,
      startedAt: now,
      savedAt: now,
      submittedAt: null,
      sentToPanelAt: null,
      withdrawnAt: null,
    });
    if (id === fresh) await this.audit.record({ action: 'application.started', subject: { kind: 'application', id }, organisation: intake.organisation });
    return accept({ id });
  }
}
