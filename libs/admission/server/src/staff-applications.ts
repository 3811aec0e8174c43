import { Injectable } from '@nestjs/common';
import { factsOf, forStaff, type Intake, listedConditions, sensitiveIn, summaryOf } from '#admission/domain';
import { Editions, type LoadedEdition } from '#curriculum/server';
import { Accounts, type Person } from '#identity/server';
import { accept, type Principal, refuse, worksFor } from '#kernel';
import { Clock } from '#platform/database';
import { ApplicationFiles } from './application-file';
import { Applications } from './applications.repository';
import { DocumentRequests } from './document-requests.repository';
import { EligibilityViews } from './eligibility-view';
import { toEvidenceKinds } from './evidence-view';
import { IntakeViews } from './intake-views';
import { Intakes } from './intakes.repository';
import { type StaffFile, StaffFiles } from './staff-files.repository';
import { StatementReaders } from './statement-readers.repository';

const candidateOf = (account: string, person: Person | undefined) => ({ account, givenName: person?.givenName ?? '', familyName: person?.familyName ?? '' });

/** Applications as staff sees them: three answers and their reasons, never the statement, never what a declaration about health says. */
@Injectable()
export class StaffApplications {
  constructor(
    private readonly intakes: Intakes,
    private readonly intakeViews: IntakeViews,
    private readonly staffFiles: StaffFiles,
    private readonly applications: Applications,
    private readonly files: ApplicationFiles,
    private readonly requests: DocumentRequests,
    private readonly readers: StatementReaders,
    private readonly conditions: EligibilityViews,
    private readonly editions: Editions,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** The whole intake at once; a handful of statements whatever its size. */
  async list(intakeId: string) {
    const intake = await this.intakes.ofStaff(intakeId);
    if (!intake) return refuse('intake-unknown');
    const edition = await this.editionOf(intake);
    const files = await this.staffFiles.ofIntake(intakeId, intake.organisation);
    const people = await this.accounts.names(files.map(({ account }) => account));
    return accept({
      intake: await this.intakeViews.forStaff(intake),
      conditions: listedConditions(edition.admission.eligibility).map(({ id, text }) => ({ id, text })),
      documents: edition.admission.evidence.map(({ code, title }) => ({ code, title })),
      panelMembers: (await this.readers.panelOf(intakeId)).length,
      items: files.map((file) => this.line(file, edition, people.get(file.account), intake)),
    });
  }

  async find(id: string, principal: Principal) {
    const application = await this.applications.find(id);
    if (!application?.number || !application.submittedAt || !worksFor(principal, application.organisation, 'programme-lead', 'secretary'))
      return refuse('application-unknown');
    const file = await this.files.of(application);
    const { edition, intake, files } = file;
    const person = await this.accounts.find(application.account);
    const { stage, number, submittedAt, answers } = application;
    return accept({
      id: application.id,
      stage,
      number,
      submittedAt,
      intake: { id: intake.id, title: intake.title, timeZone: intake.timeZone, place: intake.place },
      candidate: { ...candidateOf(application.account, person), email: person?.email ?? '' },
      contact: { ...answers.contact },
      eligibility: await this.conditions.of(forStaff(this.files.eligibility(file), sensitiveIn(edition.admission.eligibility)), edition),
      summary: summaryOf(edition.admission, factsOf(answers, files), file.today),
      evidence: toEvidenceKinds(edition.admission.evidence, files),
      requests: (await this.requests.of(id)).map(({ id, document, note, dueOn, askedAt, answeredAt }) => ({ id, document, note, dueOn, askedAt, answeredAt })),
    });
  }

  private line(
    { id, account, number, stage, submittedAt, answers, files, openRequests }: StaffFile,
    edition: LoadedEdition,
    person: Person | undefined,
    intake: Intake,
  ) {
    return {
      id,
      number,
      stage,
      submittedAt,
      openRequests,
      candidate: candidateOf(account, person),
      summary: summaryOf(edition.admission, factsOf(answers, files), this.clock.today(intake.timeZone)),
      evidence: { received: files.filter(({ state }) => state === 'received').length, refused: files.filter(({ state }) => state === 'refused').length },
    };
  }

  private async editionOf({ id, editionId }: Intake): Promise<LoadedEdition> {
    const edition = await this.editions.byId(editionId);
    if (!edition) throw new Error(`Intake ${id} pins an edition that is gone.`);
    return edition;
  }
}
