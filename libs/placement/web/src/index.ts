import type { Routes } from '@angular/router';
import { placementMessages, type PlacementMessage } from '#placement/domain/messages';
import { signedInOnly } from '#platform/web-client';

export { PlacementWaiting } from './waiting';

const title = (key: PlacementMessage) => ({ title: [placementMessages, key] });

export const placementPages: Routes = [
  {
    path: 'my-internship',
    canActivate: [signedInOnly],
    loadComponent: () => import('./learner/my-internship.page').then((page) => page.MyInternshipPage),
    data: title('page.mine'),
  },
  {
    path: 'internships/:internship',
    canActivate: [signedInOnly],
    loadComponent: () => import('./learner/internship.page').then((page) => page.InternshipPage),
    data: title('page.mine'),
  },
  {
    path: 'staff/internships',
    canActivate: [signedInOnly],
    loadComponent: () => import('./staff/internships.page').then((page) => page.InternshipsPage),
    data: title('staff.title'),
  },
  {
    path: 'staff/enrolments/:enrolment/internship',
    canActivate: [signedInOnly],
    loadComponent: () => import('./staff/prepare.page').then((page) => page.PreparePage),
    data: title('staff.prepare'),
  },
  {
    path: 'staff/internships/:internship',
    canActivate: [signedInOnly],
    loadComponent: () => import('./staff/agreement.page').then((page) => page.AgreementPage),
    data: title('agreement.title'),
  },
  { path: 'link/agreement', loadComponent: () => import('./link/sign-agreement.page').then((page) => page.SignAgreementPage), data: title('agreement.title') },
  { path: 'link/internship', loadComponent: () => import('./link/answer-hours.page').then((page) => page.AnswerHoursPage), data: title('link.hours.tick') },
];
