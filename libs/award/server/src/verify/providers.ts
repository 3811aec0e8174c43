import { CheckCertificate } from './check-certificate.use-case';
import { ForeignDocuments } from './file/foreign-documents';
import { JudgeFile } from './file/judge-file.use-case';
import { PublishedRegister } from './file/published-register';
import { KnownAnswers } from './known-answers';
import { Register } from './register';
import { RegisterEars } from './register-ears';
import { Uploads } from './uploads';
import { VerificationApi } from './verification-api';
import { VerificationController } from './verification.controller';

export const verifying = [Register, KnownAnswers, RegisterEars, CheckCertificate, VerificationApi, Uploads, PublishedRegister, ForeignDocuments, JudgeFile];
export const verifyingControllers = [VerificationController];
