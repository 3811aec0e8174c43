import type { Routes } from '@angular/router';
import { admissionMessages, type AdmissionMessage } from '#admission/domain/messages';
import { holdersOnly, signedInOnly } from '#platform/web-client';

const title = (key: AdmissionMessage) => ({ title: [admissionMessages, key] });
const staff = [holdersOnly('programme-lead', 'secretary')];
const lead = [holdersOnly('programme-lead')];
const own = [signedInOnly];

/** Pages of the first half of admission: intakes, one's own application, the staff's lists. */
export const applicationPages: Routes = [
  { path: 'intakes', loadComponent: () => import('./apply/intakes.page').then((page) => page.IntakesPage), data: title('intake.open-ones') },
  { path: 'intakes/:intake', loadComponent: () => import('./apply/intake.page').then((page) => page.IntakePage), data: title('intake.page') },
  {
    path: 'applications',
    canActivate: own,
    loadComponent: () => import('./application/applications.page').then((page) => page.ApplicationsPage),
    data: title('application.all'),
  },
  {
    path: 'applications/:application',
    canActivate: own,
    loadComponent: () => import('./application/application.page').then((page) => page.ApplicationPage),
    data: title('application.mine'),
  },
  {
    path: 'applications/:application/contact',
    canActivate: own,
    loadComponent: () => import('./application/contact.page').then((page) => page.ContactPage),
    data: title('application.contact.title'),
  },
  {
    path: 'applications/:application/conditions',
    canActivate: own,
    loadComponent: () => import('./application/conditions.page').then((page) => page.ConditionsPage),
    data: title('application.conditions.title'),
  },
  {
    path: 'applications/:application/statement',
    canActivate: own,
    loadComponent: () => import('./application/statement.page').then((page) => page.StatementPage),
    data: title('statement.title'),
  },
  {
    path: 'applications/:application/review',
    canActivate: own,
    loadComponent: () => import('./application/review.page').then((page) => page.ApplicationReviewPage),
    data: title('application.review.title'),
  },
  {
    path: 'staff/intakes',
    canActivate: staff,
    loadComponent: () => import('./staff/staff-intakes.page').then((page) => page.StaffIntakesPage),
    data: title('intake.all'),
  },
  {
    path: 'staff/intakes/new',
    canActivate: lead,
    loadComponent: () => import('./staff/intake-plan.page').then((page) => page.IntakePlanPage),
    data: title('intake.new'),
  },
  {
    path: 'staff/intakes/:intake/plan',
    canActivate: lead,
    loadComponent: () => import('./staff/intake-plan.page').then((page) => page.IntakePlanPage),
    data: title('intake.edit'),
  },
  {
    path: 'staff/intakes/:intake',
    canActivate: staff,
    loadComponent: () => import('./staff/intake-board.page').then((page) => page.IntakeBoardPage),
    data: title('intake.page'),
  },
  {
    path: 'staff/applications/:application',
    canActivate: staff,
    loadComponent: () => import('./staff/staff-application.page').then((page) => page.StaffApplicationPage),
    data: title('application.page'),
  },
];
