import type { CanActivateFn, Route } from '@angular/router';
import { admissionMessages, type AdmissionMessage } from '#admission/domain/messages';
import { holdersOnly, signedInOnly } from '#platform/web-client';

const reader = holdersOnly('panel');
const lead = holdersOnly('programme-lead');

const page = (path: string, title: AdmissionMessage, guard: CanActivateFn, loadComponent: NonNullable<Route['loadComponent']>): Route => ({
  path,
  canActivate: [guard],
  data: { title: [admissionMessages, title] },
  loadComponent,
});

/** Pages of the second half of admission, by full path. */
export const selectionPages = [
  page('panel', 'panel.mine', reader, () => import('./panel/panel-files.page').then((module) => module.PanelFilesPage)),
  page('panel/:intake/files/:application', 'review.pageTitle', reader, () => import('./panel/panel-file.page').then((module) => module.PanelFilePage)),
  page('staff/intakes/:intake/panel', 'panel.title', lead, () => import('./panel/panel-lead.page').then((module) => module.PanelLeadPage)),
  page('staff/intakes/:intake/selection', 'selection.title', lead, () => import('./selection/selection.page').then((module) => module.SelectionPage)),
  page('staff/intakes/:intake/selection/:application', 'selection.pageTitle', lead, () =>
    import('./selection/selection-decision.page').then((module) => module.SelectionDecisionPage),
  ),
  page('applications/:application/answer', 'answer.pageTitle', signedInOnly, () =>
    import('./offer/offer-answer.page').then((module) => module.OfferAnswerPage),
  ),
];
