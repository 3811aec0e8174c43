import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Application, checkRequest, type DocumentRequestId } from '#admission/domain';
import { Editions } from '#curriculum/server';
import { accept, type AccountPrincipal, type LocalDate, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { Applications } from './applications.repository';
import { DocumentRequests } from './document-requests.repository';
import { Intakes } from './intakes.repository';

export interface DocumentWanted {
  readonly applications: readonly string[];
  readonly document: string;
  readonly note?: string | undefined;
  readonly dueOn: LocalDate;
}

/** Asks people of one intake for a document. Files past that stage are left as they are and named in the answer. */
@Injectable()
export class AskForDocument {
  constructor(
    private readonly intakes: Intakes,
    private readonly editions: Editions,
    private readonly applications: Applications,
    private readonly requests: DocumentRequests,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(intakeId: string, wanted: DocumentWanted, { account }: AccountPrincipal) {
    const intake = await this.intakes.ofStaff(intakeId);
    const edition = intake && (await this.editions.byId(intake.editionId));
    if (!intake || !edition) return refuse('intake-unknown');
    const known = edition.admission.evidence.map(({ code }) => code);
    const today = this.clock.today(intake.timeZone);
    const asSuch = checkRequest('submitted', wanted.document, known, wanted.dueOn, today);
    if (!asSuch.ok) return asSuch;
    const asked: string[] = [];
    for (const application of await this.applications.findMany(wanted.applications)) {
      if (application.intake !== intake.id || !checkRequest(application.stage, wanted.document, known, wanted.dueOn, today).ok) continue;
      await this.ask(application, wanted, account);
      asked.push(application.id);
    }
    return accept({ asked, left: wanted.applications.filter((id) => !asked.includes(id)) });
  }

  private async ask({ id: application, organisation, account }: Application, { document, note, dueOn }: DocumentWanted, askedBy: AccountPrincipal['account']) {
    const id = randomUUID() as DocumentRequestId;
    await this.requests.ask({
      id,
      application,
      organisation,
      account,
      document,
      note: note || null,
      dueOn,
      askedBy,
      askedAt: this.clock.now(),
      answeredAt: null,
    });
    await this.outbox.tell('document-requested', { application, account, dueOn });
    await this.audit.record({ action: 'document.requested', subject: { kind: 'application', id: application }, organisation, details: { document, dueOn } });
  }
}
