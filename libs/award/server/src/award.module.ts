import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacementModule } from '#placement/server';
import { TrainingModule } from '#training/server';
import { Assessments } from './assessments';
import { AwardMails } from './award-mails';
import { AwardPapers } from './award-papers';
import { CertificatesController } from './certify/certificates.controller';
import { Certificates } from './certify/certificates.repository';
import { IssueCertificate } from './certify/issue-certificate';
import { OrderCertificate } from './certify/order-certificate';
import { PrintedCertificates } from './certify/printed-certificate-of';
import { ReissueCertificate } from './certify/reissue-certificate.use-case';
import { RevokeCertificate } from './certify/revoke-certificate.use-case';
import { ShareCertificate } from './certify/share-certificate.use-case';
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
import { FileFacts } from './file-facts';
import * as rows from './rows';
import { Sittings } from './sittings.repository';
import { UpstreamFileFacts } from './upstream-file-facts';
import { CheckCertificate } from './verify/check-certificate.use-case';
import { Register } from './verify/register';
import { VerificationController } from './verify/verification.controller';
import { AwardWaitingController } from './waiting.controller';

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
  IssueCertificate,
  ReissueCertificate,
  RevokeCertificate,
  ShareCertificate,
  AwardPapers,
  AwardMails,
];
const verifying = [Register, CheckCertificate];

@Module({
  imports: [TypeOrmModule.forFeature(Object.values(rows)), TrainingModule, PlacementModule],
  controllers: [DeliberationsController, JuryFilesController, CertificatesController, VerificationController, AwardWaitingController],
  providers: [{ provide: FileFacts, useClass: UpstreamFileFacts }, ...deliberating, ...certifying, ...verifying],
})
export class AwardModule {}
