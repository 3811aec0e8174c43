import { Injectable } from '@nestjs/common';
import { type Application, summaryOf, factsOf, takeStep } from '#admission/domain';
import { accept, type AccountPrincipal, refuse, worksFor } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { ApplicationFiles } from './application-file';
import { Applications } from './applications.repository';
import { Intakes } from './intakes.repository';
import { StatementReaders } from './statement-readers.repository';

/**
 * Hands files over to the panel. In bulk only those whose conditions are met go; a person may send any other one by one.
 * Nobody is refused by this: what does not go stays where it is. Who reads which file is said by the panel's own rules.
 */
@Injectable()
export class SendToPanel {
  constructor(
    private readonly intakes: Intakes,
    private readonly applications: Applications,
    private readonly files: ApplicationFiles,
    private readonly readers: StatementReaders,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(intakeId: string, wanted: readonly string[], whatever: boolean, principal: AccountPrincipal) {
    const intake = await this.intakes.ofStaff(intakeId);
    if (!intake) return refuse('intake-unknown');
    const panelMembers = (await this.readers.panelOf(intakeId)).length;
    if (panelMembers === 0) return refuse('panel-empty');
    const by = worksFor(principal, intake.organisation, 'programme-lead') ? 'programme-lead' : 'secretary';
    const sent: string[] = [];
    for (const id of wanted.toSorted()) {
      const application = await this.applications.lock(id);
      if (!application || application.intake !== intake.id) continue;
      const step = takeStep(application.stage, 'in-review', by, { intakeOpen: true, missingParts: 0, panelMembers });
      if (!step.ok || !(whatever || (await this.isReady(application)))) continue;
      await this.send({ ...application, stage: step.value, sentToPanelAt: this.clock.now(), version: application.version + 1 });
      sent.push(id);
    }
    return accept({ sent, left: wanted.filter((id) => !sent.includes(id)) });
  }

  private async isReady(application: Application): Promise<boolean> {
    const { edition, files, today } = await this.files.of(application);
    return summaryOf(edition.admission, factsOf(application.answers, files), today).answer === 'met';
  }

  private async send(application: Application) {
    const { id, intake, account, organisation } = application;
    await this.applications.save(application);
    await this.outbox.tell('application-sent-to-panel', { application: id, intake, account, organisation });
    await this.audit.record({ action: 'application.sent-to-panel', subject: { kind: 'application', id }, organisation });
  }
}
