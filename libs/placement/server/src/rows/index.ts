export { AgreementSignatureRow } from './agreement-signature.row';
export { HostOrganisationRow } from './host-organisation.row';
export { HoursAnswerRow } from './hours-answer.row';
export { HoursEntryRow } from './hours-entry.row';
export { PlacementAgreementRow } from './placement-agreement.row';
export { TutorReportRow } from './tutor-report.row';
