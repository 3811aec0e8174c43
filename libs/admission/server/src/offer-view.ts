import { inPoints, offerStageAt } from '#admission/domain';
import type { answerView, offerView } from '#admission/domain/contract';
import { nodesOf } from '#curriculum/domain';
import type { Instant } from '#kernel';
import type * as z from 'zod';
import type { OfferRow } from './offer.row';
import type { SelectionDecisionRow } from './selection-decision.row';
import type { SelectionIntake } from './selection-intakes.repository';

/** The offer as it is now, whether or not its end was noted yet. */
export const toOfferView = (offer: OfferRow, now: Instant, placeLeft: boolean): z.output<typeof offerView> => ({
  id: offer.id,
  stage: offerStageAt(offer, now),
  deadline: offer.deadline ?? '',
  expiresAt: offer.expiresAt ?? '',
  firstCome: offer.firstCome,
  placeLeft,
});

/** Each condition as the letter gives it: what was asked comes from the edition, what was found from the person who decided. */
export const toConditions = ({ findings, scores }: SelectionDecisionRow, { rules, edition }: SelectionIntake): z.output<typeof answerView>['conditions'] => {
  const criteria = new Map(rules.criteria.map((criterion) => [criterion.code, criterion]));
  const conditions = new Map(nodesOf(edition.admission.eligibility).map((node) => [node.id, node.text]));
  return findings.map(({ kind, code, met, reason }) => {
    const criterion = kind === 'criterion' ? criteria.get(code) : undefined;
    const score = scores[code];
    return {
      kind,
      title: criterion?.title ?? conditions.get(code) ?? { fr: code, en: code },
      met,
      reason,
      minimum: criterion?.minimum ?? null,
      score: criterion && score !== undefined ? inPoints(score) : null,
    };
  });
};
