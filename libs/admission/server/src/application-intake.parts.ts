import { ApplicationFiles } from './application-file';
import { ApplicationRow } from './application.row';
import { ApplicationsController } from './applications.controller';
import { Applications } from './applications.repository';
import { ApplicationViews } from './application-view';
import { ChangeIntake } from './change-intake.use-case';
import { DocumentRequestRow } from './document-request.row';
import { DocumentRequests } from './document-requests.repository';
import { EligibilityViews } from './eligibility-view';
import { EvidenceFileRow } from './evidence-file.row';
import { EvidenceFiles } from './evidence-files.repository';
import { IntakeRow } from './intake.row';
import { IntakesController } from './intakes.controller';
import { Intakes } from './intakes.repository';
import { IntakeViews } from './intake-views';
import { PrepareIntake } from './prepare-intake.use-case';
import { SaveApplication } from './save-application.use-case';
import { StartApplication } from './start-application.use-case';
import { StatementReaders } from './statement-readers.repository';
import { StatementRow } from './statement.row';
import { Statements } from './statements.repository';
import { SubmitApplication } from './submit-application.use-case';
import { WithdrawApplication } from './withdraw-application.use-case';

const repositories = [Applications, DocumentRequests, EvidenceFiles, Intakes, StatementReaders, Statements];
const views = [ApplicationFiles, ApplicationViews, EligibilityViews, IntakeViews];
const useCases = [ChangeIntake, PrepareIntake, SaveApplication, StartApplication, SubmitApplication, WithdrawApplication];

/** The first half of admission: from an intake to a file ready for the panel. */
export const applicationParts = {
  rows: [ApplicationRow, DocumentRequestRow, EvidenceFileRow, IntakeRow, StatementRow],
  controllers: [ApplicationsController, IntakesController],
  providers: [...repositories, ...views, ...useCases],
};
