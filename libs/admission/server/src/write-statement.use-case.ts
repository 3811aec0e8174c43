import { Injectable } from '@nestjs/common';
import { checkDisclosure, LivedExperienceStatement } from '#admission/domain';
import { accept, type AccountPrincipal, addTo, type LocalDate, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { ApplicationFiles } from './application-file';
import { Applications } from './applications.repository';
import { Statements } from './statements.repository';

/** The owner's side: writing, agreeing to whom it is shown, taking it back. */
@Injectable()
export class WriteStatement {
  constructor(
    private readonly applications: Applications,
    private readonly files: ApplicationFiles,
    private readonly statements: Statements,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Keeps whatever was typed, over the limit in words too: only sending asks for less. */
  async save(id: string, text: string, version: number, { account }: AccountPrincipal) {
    const application = await this.applications.lockOwn(id, account);
    if (!application) return refuse('application-unknown');
    const { edition, statement: record } = await this.files.of(application);
    if (!edition.admission.statement) return refuse('statement-not-asked');
    if (application.stage !== 'draft') return refuse('application-stage', { stage: application.stage });
    if ((record?.version ?? 0) !== version) return refuse('changed-meanwhile', { version: record?.version ?? 0 });
    const statement = new LivedExperienceStatement(text);
    const savedAt = this.clock.now();
    await this.statements.write(id, account, statement, version + 1, savedAt);
    return accept({ version: version + 1, words: statement.words, savedAt });
  }

  /** Until which day the readers may open it; `null` takes the agreement back. */
  async disclose(id: string, until: LocalDate | null, { account }: AccountPrincipal) {
    const application = await this.applications.lockOwn(id, account);
    if (!application) return refuse('application-unknown');
    if (application.stage !== 'draft') return refuse('application-stage', { stage: application.stage });
    const { intake, statement } = await this.files.of(application);
    if (!statement || statement.words === 0) return refuse('statement-empty');
    if (until) {
      const checked = checkDisclosure(until, intake.decidesOn, addTo(intake.decidesOn, { years: 1 }));
      if (!checked.ok) return checked;
    }
    await this.statements.disclose(id, until && this.clock.now(), until);
    await this.audit.record({
      action: until ? 'statement.disclosed' : 'statement.kept-back',
      subject: { kind: 'application', id },
      organisation: application.organisation,
      details: { until },
    });
    return accept({ disclosedUntil: until });
  }

  /** At any time, whatever the stage: the words are erased, readers lose it at once, the application goes on. */
  async withdraw(id: string, { account }: AccountPrincipal) {
    const application = await this.applications.lockOwn(id, account);
    const record = application && (await this.statements.record(id));
    if (!application || !record) return refuse('application-unknown');
    const withdrawnAt = record.withdrawnAt ?? this.clock.now();
    await this.statements.empty(id, withdrawnAt);
    await this.outbox.tell('statement-withdrawn', { application: id, organisation: application.organisation });
    await this.audit.record({ action: 'statement.withdrawn', subject: { kind: 'application', id }, organisation: application.organisation });
    return accept({ withdrawnAt });
  }
}
