export { AwardModule } from './award.module';
export { Credentials } from './credentials';
export { VerificationSettings } from './verify/verification-settings';
export { KitContent, SamplePapers } from './kit';
export { type Difference, LogAudit, readSavedHead, sayDifference } from './log/audit';
export { AwardLog, type Query } from './log';
export { CompromiseKey, ImportSeal, IssuingKeys, OurKeys, RetireKey, RotateKey, type SealFault } from './keys';
export { DeliverMessage, EraseLists, TellChanges } from './employers';
export { RenewalReminders } from './renewal/renewal-reminders';
