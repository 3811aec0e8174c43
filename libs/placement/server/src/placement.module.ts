import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TrainingModule } from '#training/server';
import { Agreements } from './agreements.use-cases';
import { AgreementDocument } from './documents/agreement-document';
import { Hosts } from './hosts.use-cases';
import { HoursEntries } from './hours.repository';
import { HoursLog } from './hours.use-cases';
import { Internships } from './internships';
import { InternshipLetters } from './internship-letters';
import { InternshipLines } from './internship-lines';
import { InternshipLinks } from './internship-links';
import { InternshipListeners } from './internship-listeners';
import { InternshipViews } from './internship-view';
import { HoursController, InternshipsController, PlacementWaitingController } from './internships.controller';
import { InternshipFiles } from './internship-files.repository';
import { LinksController } from './links.controller';
import { PlacementErasure } from './placement-erasure';
import { ReportOnInternship } from './report-on-internship.use-case';
import { AgreementSignatureRow, HostOrganisationRow, HoursAnswerRow, HoursEntryRow, PlacementAgreementRow, TutorReportRow } from './rows';
import { ShowInternship } from './show-internship.use-case';
import { PlacementWaiting } from './waiting';

const rows = [AgreementSignatureRow, HostOrganisationRow, HoursAnswerRow, HoursEntryRow, PlacementAgreementRow, TutorReportRow];
const useCases = [Agreements, Hosts, HoursLog, InternshipLines, InternshipLinks, PlacementWaiting, ReportOnInternship, ShowInternship];

@Module({
  imports: [TypeOrmModule.forFeature(rows), TrainingModule],
  controllers: [HoursController, InternshipsController, LinksController, PlacementWaitingController],
  providers: [
    AgreementDocument,
    HoursEntries,
    Internships,
    InternshipLetters,
    InternshipListeners,
    InternshipFiles,
    InternshipViews,
    PlacementErasure,
    ...useCases,
  ],
  exports: [Internships],
})
export class PlacementModule {}
