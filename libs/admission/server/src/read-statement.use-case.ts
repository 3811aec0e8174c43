import { Injectable } from '@nestjs/common';
import { mayBeRead, type ReadingPurpose } from '#admission/domain';
import { accept, type AccountPrincipal, refuse, worksFor } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { Applications } from './applications.repository';
import { Intakes } from './intakes.repository';
import { StatementReaders } from './statement-readers.repository';
import { Statements } from './statements.repository';

/**
 * Opens somebody's statement to a panel member named for that file, for a stated purpose.
 * The reading is noted first, in the same transaction: if it cannot be, nothing is shown.
 */
@Injectable()
export class ReadStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: Applications,
    private readonly intakes: Intakes,
    private readonly readers: StatementReaders,
    private readonly statements: Statements,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  run(id: string, purpose: ReadingPurpose, principal: AccountPrincipal) {
    return this.unitOfWork.run(principal, () => this.read(id, purpose, principal));
  }

  private async read(id: string, purpose: ReadingPurpose, principal: AccountPrincipal) {
    const application = await this.applications.find(id);
    const intake = application && (await this.intakes.find(application.intake));
    if (!application || !intake || !worksFor(principal, application.organisation, 'panel')) return refuse('application-unknown');
    if (!(await this.readers.of(id)).includes(principal.account)) return refuse('application-unknown');
    const record = await this.statements.record(id);
    if (!record) return refuse('application-unknown');
    const allowed = mayBeRead(record, this.clock.today(intake.timeZone));
    if (!allowed.ok || !record.disclosure) return allowed.ok ? refuse('disclosure-over') : allowed;
    await this.statements.noteReading(id, application.account, principal.account, purpose, this.clock.now());
    await this.audit.record({ action: 'statement.read', subject: { kind: 'application', id }, organisation: application.organisation, details: { purpose } });
    const statement = await this.statements.open(id);
    if (!statement) return refuse('statement-withdrawn');
    return accept({ text: statement.reveal('recorded-reading'), words: record.words, readUntil: record.disclosure.until });
  }
}
