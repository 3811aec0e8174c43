import { CheckCertificate } from './check-certificate.use-case';
import { KnownAnswers } from './known-answers';
import { Register } from './register';
import { RegisterEars } from './register-ears';
import { VerificationApi } from './verification-api';
import { VerificationController } from './verification.controller';

export const verifying = [Register, KnownAnswers, RegisterEars, CheckCertificate, VerificationApi];
export const verifyingControllers = [VerificationController];
