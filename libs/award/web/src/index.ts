import type { Routes } from '@angular/router';
import { awardMessages } from '#award/domain/messages';
import { holdersOnly, signedInOnly } from '#platform/web-client';

export { AwardWaiting } from './award-waiting';

const deliberations = () => import('./deliberations.page').then((page) => page.DeliberationsPage);
const titled = (key: string) => ({ title: [awardMessages, key] as const });

export const awardPages: Routes = [
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
    path: 'staff/keys',
    canActivate: [holdersOnly('programme-lead')],
    data: titled('title.keys'),
    loadComponent: () => import('./keys.page').then((page) => page.KeysPage),
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
