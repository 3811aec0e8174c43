import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacementModule } from '#placement/server';
import { TrainingModule } from '#training/server';
import { Assessments } from './assessments';
import { AwardMails } from './award-mails';
import { AwardPapers } from './award-papers';
import { registerControllers, registering } from './awards/providers';
import { IssueOrPostpone, IssuingController, IssuingRuns, OutstandingPapers, SteerIssuing } from './batch';
import { recovering, recoveringControllers } from './compromise/providers';
import { CertificatesController } from './certify/certificates.controller';
import { Certificates } from './certify/certificates.repository';
import { ChangeStanding } from './certify/change-standing.use-case';
import { FinishCertificate } from './certify/finish-certificate';
import { IssuingDesks } from './certify/issuing-desks';
import { KeepCertificates } from './certify/keep-certificates';
import { OrderCertificate } from './certify/order-certificate';
import { PrintedCertificates } from './certify/printed-certificate-of';
import { ReissueCertificate } from './certify/reissue-certificate.use-case';
import { ShareCertificate } from './certify/share-certificate.use-case';
import { StandingFactsOf } from './certify/standing-facts';
import { Credentials, PublishedLists, StatusListController, StatusLists } from './credentials';
import { KitContent, KitController, SamplePapers } from './kit';
import { paperControllers, Papers, printing } from './papers';
import { DrawPaper } from './papers/draw-paper';
import { AttendDeliberation } from './deliberate/attend-deliberation.use-case';
import { ConveneDeliberation } from './deliberate/convene-deliberation.use-case';
import { DecideFile } from './deliberate/decide-file.use-case';
import { DeliberationsController } from './deliberate/deliberations.controller';
import { GrantAwards } from './deliberate/grant-awards';
import { JuryFilesController } from './deliberate/jury-files.controller';
import { RecuseJuror } from './deliberate/recuse-juror.use-case';
import { SealDeliberation } from './deliberate/seal-deliberation.use-case';
import { ShowDeliberation } from './deliberate/show-deliberation';
import { StepDeliberation } from './deliberate/step-deliberation.use-case';
import { WriteMinutes } from './deliberate/write-minutes';
import { DrawingPool } from './documents/drawing-pool';
import { employing, employingControllers } from './employers/providers';
import { FileFacts } from './file-facts';
import { AwardKeysModule } from './keys/keys.module';
import { layingOut, layoutControllers } from './layouts';
import { AwardLogModule } from './log';
import { holding, holdingControllers } from './holder/providers';
import { renewing, renewingControllers } from './renewal/providers';
import * as rows from './rows';
import { Sittings } from './sittings.repository';
import { UpstreamFileFacts } from './upstream-file-facts';
import { verifying, verifyingControllers } from './verify/providers';
import { AwardWaitingController } from './waiting.controller';
import { walletControllers, walleting } from './wallet/providers';

const deliberating = [
  Sittings,
  Assessments,
  ShowDeliberation,
  ConveneDeliberation,
  AttendDeliberation,
  StepDeliberation,
  RecuseJuror,
  DecideFile,
  SealDeliberation,
  GrantAwards,
  WriteMinutes,
];
const certifying = [
  Certificates,
  PrintedCertificates,
  OrderCertificate,
  FinishCertificate,
  KeepCertificates,
  ReissueCertificate,
  ChangeStanding,
  StandingFactsOf,
  ShareCertificate,
  AwardPapers,
  AwardMails,
];
const crediting = [
  Credentials,
  StatusLists,
  PublishedLists,
  Papers,
  DrawPaper,
  KitContent,
  SamplePapers,
  IssueOrPostpone,
  IssuingRuns,
  SteerIssuing,
  OutstandingPapers,
  DrawingPool,
  IssuingDesks,
];

@Module({
  imports: [TypeOrmModule.forFeature(Object.values(rows)), TrainingModule, PlacementModule, AwardKeysModule, AwardLogModule],
  controllers: [
    DeliberationsController,
    JuryFilesController,
    CertificatesController,
    ...registerControllers,
    ...holdingControllers,
    ...layoutControllers,
    ...paperControllers,
    StatusListController,
    KitController,
    IssuingController,
    ...renewingControllers,
    ...recoveringControllers,
    ...verifyingControllers,
    ...employingControllers,
    ...walletControllers,
    AwardWaitingController,
  ],
  providers: [
    { provide: FileFacts, useClass: UpstreamFileFacts },
    ...deliberating,
    ...certifying,
    ...registering,
    ...crediting,
    ...renewing,
    ...recovering,
    ...layingOut,
    ...printing,
    ...holding,
    ...verifying,
    ...employing,
    ...walleting,
  ],
})
export class AwardModule {}
