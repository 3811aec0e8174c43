import type { Route } from '@angular/router';
import { admissionMessages, type AdmissionMessage } from '#admission/domain/messages';
import { signedInOnly } from '#platform/web-client';

const page = (path: string, title: AdmissionMessage, loadComponent: NonNullable<Route['loadComponent']>): Route => ({
  path,
  canActivate: [signedInOnly],
  data: { title: [admissionMessages, title] },
  loadComponent,
});

/** Pages of the second half of admission, by full path. */
export const selectionPages = [
  page('panel', 'panel.mine', () => import('./panel/panel-files.page').then((module) => module.PanelFilesPage)),
  page('panel/:intake/files/:application', 'review.pageTitle', () => import('./panel/panel-file.page').then((module) => module.PanelFilePage)),
  page('staff/intakes/:intake/panel', 'panel.title', () => import('./panel/panel-lead.page').then((module) => module.PanelLeadPage)),
  page('staff/intakes/:intake/selection', 'selection.title', () => import('./selection/selection.page').then((module) => module.SelectionPage)),
  page('staff/intakes/:intake/selection/:application', 'selection.pageTitle', () =>
    import('./selection/selection-decision.page').then((module) => module.SelectionDecisionPage),
  ),
  page('applications/:application/answer', 'answer.pageTitle', () => import('./offer/offer-answer.page').then((module) => module.OfferAnswerPage)),
];
