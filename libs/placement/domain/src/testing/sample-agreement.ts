import { hours, localDate } from '#kernel';
import type { AgreementId, HostOrganisationId, PlacementAgreement } from '../agreement';

/** An agreement for 42 hours in May and June, not yet sent to anybody. */
export const draftAgreement: PlacementAgreement = {
  id: 'a' as AgreementId,
  stage: 'draft',
  version: 1,
  signatures: [],
  terms: {
    host: 'h' as HostOrganisationId,
    tutorName: 'Anne Carrier',
    tutorEmail: 'anne@example.org',
    referent: 'Thomas Okafor',
    startsOn: localDate('2026-05-04'),
    endsOn: localDate('2026-06-19'),
    plannedMinutes: hours(42),
    presence: '',
    activities: '',
    competences: '',
    supervision: '',
    allowance: '',
  },
};
