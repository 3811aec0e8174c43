import { Injectable } from '@nestjs/common';
import { type Application, noAnswers, takeStep } from '#admission/domain';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { Applications } from './applications.repository';
import { DocumentRequests } from './document-requests.repository';
import { EvidenceFiles } from './evidence-files.repository';
import { StatementReaders } from './statement-readers.repository';
import { Statements } from './statements.repository';

/** The person takes an application back: answers, files and statement are erased; its number, its dates and who read what stay. */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly applications: Applications,
    private readonly evidence: EvidenceFiles,
    private readonly requests: DocumentRequests,
    private readonly statements: Statements,
    private readonly readers: StatementReaders,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(id: string, { account }: AccountPrincipal) {
    const application = await this.applications.lockOwn(id, account);
    if (!application) return refuse('application-unknown');
    if (application.withdrawnAt) return accept({ withdrawnAt: application.withdrawnAt });
    const step = takeStep(application.stage, 'withdrawn', 'candidate');
    if (!step.ok) return step;
    const withdrawnAt = this.clock.now();
    await this.applications.save({ ...application, stage: step.value, answers: noAnswers, withdrawnAt, version: application.version + 1 });
    await this.erase(application, withdrawnAt);
    await this.outbox.tell('application-withdrawn', { application: id, intake: application.intake, account, organisation: application.organisation });
    await this.audit.record({ action: 'application.withdrawn', subject: { kind: 'application', id }, organisation: application.organisation });
    return accept({ withdrawnAt });
  }

  private async erase({ id }: Application, at: NonNullable<Application['withdrawnAt']>) {
    await this.statements.empty(id, at);
    await this.evidence.removeAll(id);
    await this.requests.removeAll(id);
    await this.readers.revokeAll(id);
  }
}
