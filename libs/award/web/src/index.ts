import type { Routes } from '@angular/router';
import { awardMessages } from '#award/domain/messages';
import { holdersOnly, signedInOnly } from '#platform/web-client';
import { employerPages } from './employers';

export { AwardWaiting } from './award-waiting';
export { hasEmployerSpace } from './employers/has-employer-space';

const deliberations = () => import('./deliberations.page').then((page) => page.DeliberationsPage);
const titled = (key: string) => ({ title: [awardMessages, key] as const });

export const awardPages: Routes = [
  ...employerPages,
  { path: 'deliberations', canActivate: [signedInOnly], data: titled('title.deliberations'), loadComponent: deliberations },
  { path: 'staff/deliberations', canActivate: [signedInOnly], data: titled('title.deliberations'), loadComponent: deliberations },
  {
    path: 'deliberations/:deliberation',
    canActivate: [signedInOnly],
    data: titled('title.deliberation'),
    loadComponent: () => import('./deliberation.page').then((page) => page.DeliberationPage),
  },
  {
    path: 'staff/awards',
    canActivate: [signedInOnly],
    data: titled('title.awards'),
    loadComponent: () => import('./awards.page').then((page) => page.AwardsPage),
  },
  {
    path: 'staff/layout',
    canActivate: [holdersOnly('programme-lead')],
    canDeactivate: [(page: { mayLeave(): Promise<boolean> }) => page.mayLeave()],
    data: titled('title.layout'),
    loadComponent: () => import('./layout/layout.page').then((page) => page.LayoutPage),
  },
  {
    path: 'staff/keys',
    canActivate: [holdersOnly('programme-lead')],
    data: titled('title.keys'),
    loadComponent: () => import('./keys.page').then((page) => page.KeysPage),
  },
  {
    path: 'staff/renewals',
    canActivate: [holdersOnly('programme-lead', 'secretary')],
    data: titled('title.renewals'),
    loadComponent: () => import('./renewal/renewals.page').then((page) => page.RenewalsPage),
  },
  {
    path: 'certificates',
    canActivate: [signedInOnly],
    data: titled('title.certificates'),
    loadComponent: () => import('./certificates.page').then((page) => page.CertificatesPage),
  },
  {
    path: 'certificates/:certificate',
    canActivate: [signedInOnly],
    data: titled('title.certificate'),
    loadComponent: () => import('./holder/certificate.page').then((page) => page.CertificatePage),
  },
];
