import { addTo } from '#kernel';
import type { Evidenced } from '../requirement';
import { met, notMet, open, type RequirementKindRules } from './finding';

/** A document that expires still proves on its last day. */
export const evidenced: RequirementKindRules<Evidenced> = {
  check: ({ document, expires }, { documents = {} }, today) => {
    const known = documents[document];
    if (!known) return open('evidenced-missing', {}, 'candidate');
    if (known.state === 'refused') return notMet('evidenced-refused');
    if (known.state === 'received') return open('evidenced-unchecked', {}, 'staff');
    if (expires && !known.issuedOn) return open('evidenced-undated', {}, 'staff');
    const until = expires && known.issuedOn && addTo(known.issuedOn, expires);
    if (until && until < today) return notMet('evidenced-expired', { until }, 'candidate');
    return met(known.declared ? 'evidenced-declared' : 'evidenced-accepted');
  },
  say: ({ expires }) => ({ code: expires ? 'evidenced-expires' : 'evidenced', params: {} }),
};
