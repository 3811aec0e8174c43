import { AdmissionWaitingController } from './admission-waiting.controller';
import { ApplicationExport } from './application-export';
import { ApplicationFiles } from './application-file';
import { ApplicationMails } from './application-mails';
import { ApplicationViews } from './application-view';
import { ApplicationWaiting } from './application-waiting';
import { ApplicationRow } from './application.row';
import { ApplicationsController } from './applications.controller';
import { Applications } from './applications.repository';
import { AskForDocument } from './ask-for-document.use-case';
import { ChangeIntake } from './change-intake.use-case';
import { CheckEvidence } from './check-evidence.use-case';
import { DocumentRequestRow } from './document-request.row';
import { DocumentRequests } from './document-requests.repository';
import { EligibilityViews } from './eligibility-view';
import { EvidenceFileRow } from './evidence-file.row';
import { EvidenceFiles } from './evidence-files.repository';
import { EvidenceController } from './evidence.controller';
import { IntakeViews } from './intake-views';
import { IntakeRow } from './intake.row';
import { IntakesController } from './intakes.controller';
import { Intakes } from './intakes.repository';
import { JoinEvidence } from './join-evidence.use-case';
import { OpenEvidence } from './open-evidence.use-case';
import { OwnStatement } from './own-statement';
import { PrepareIntake } from './prepare-intake.use-case';
import { ReadStatement } from './read-statement.use-case';
import { SaveApplication } from './save-application.use-case';
import { SendToPanel } from './send-to-panel.use-case';
import { StaffApplications } from './staff-applications';
import { StaffApplicationsController } from './staff-applications.controller';
import { StaffFiles } from './staff-files.repository';
import { StartApplication } from './start-application.use-case';
import { NamedReaders } from './statement-readers-named';
import { StatementReaders } from './statement-readers.repository';
import { StatementRow } from './statement.row';
import { StatementsController } from './statements.controller';
import { Statements } from './statements.repository';
import { SubmitApplication } from './submit-application.use-case';
import { WithdrawApplication } from './withdraw-application.use-case';
import { WriteStatement } from './write-statement.use-case';

const repositories = [Applications, DocumentRequests, EvidenceFiles, Intakes, StaffFiles, StatementReaders, Statements];
const views = [
  ApplicationExport,
  ApplicationFiles,
  ApplicationViews,
  ApplicationWaiting,
  EligibilityViews,
  IntakeViews,
  NamedReaders,
  OwnStatement,
  StaffApplications,
];
const useCases = [
  AskForDocument,
  ChangeIntake,
  CheckEvidence,
  JoinEvidence,
  OpenEvidence,
  PrepareIntake,
  ReadStatement,
  SaveApplication,
  SendToPanel,
  StartApplication,
  SubmitApplication,
  WithdrawApplication,
  WriteStatement,
];

/** The first half of admission: from an intake to a file ready for the panel. */
export const applicationParts = {
  rows: [ApplicationRow, DocumentRequestRow, EvidenceFileRow, IntakeRow, StatementRow],
  controllers: [AdmissionWaitingController, ApplicationsController, EvidenceController, IntakesController, StaffApplicationsController, StatementsController],
  providers: [...repositories, ...views, ...useCases, ApplicationMails],
};
