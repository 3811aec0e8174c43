import { ContinuingEducation } from './continuing-education';
import { RenewCertificate } from './renew-certificate.use-case';
import { RenewalController } from './renewal.controller';
import { RenewalReminders } from './renewal-reminders';
import { Renewals } from './renewals';

export const renewing = [Renewals, ContinuingEducation, RenewCertificate, RenewalReminders];
export const renewingControllers = [RenewalController];
