import { offerRoutes } from './offer';
import { panelRoutes } from './panel';
import { reviewRoutes } from './review';
import { selectionRoutes } from './selection';

export { answeredCondition, answerView, offerRoutes, offerView } from './offer';
export { panelFileView, panelMemberView, panelRoutes, panelView } from './panel';
export { criterionView, fileToReadView, readingView, reviewRoutes, reviewView } from './review';
export { decisionView, selectionFileView, selectionRoutes, selectionView } from './selection';
export { finding } from './selection-values';

/** Every route of the second half of admission: panels, reviews, decisions, offers. */
export const selectionContracts = { panel: panelRoutes, reviews: reviewRoutes, selection: selectionRoutes, offers: offerRoutes };
