import type { Routes } from '@angular/router';
import { awardMessages } from '#award/domain/messages';
import { signedInOnly } from '#platform/web-client';

const titled = (key: string) => ({ title: [awardMessages, key] as const });

export const employerPages: Routes = [
  {
    path: 'employer',
    canActivate: [signedInOnly],
    data: titled('title.employer'),
    loadComponent: () => import('./employer.page').then((page) => page.EmployerPage),
  },
  {
    path: 'employer/checks/:check',
    canActivate: [signedInOnly],
    data: titled('title.employer-check'),
    loadComponent: () => import('./check.page').then((page) => page.CheckPage),
  },
  {
    path: 'employer/keys',
    canActivate: [signedInOnly],
    data: titled('title.employer-keys'),
    loadComponent: () => import('./keys.page').then((page) => page.EmployerKeysPage),
  },
  {
    path: 'employer/follows',
    canActivate: [signedInOnly],
    data: titled('title.employer-follows'),
    loadComponent: () => import('./follows.page').then((page) => page.EmployerFollowsPage),
  },
  {
    path: 'employer/webhook',
    canActivate: [signedInOnly],
    data: titled('title.employer-webhook'),
    loadComponent: () => import('./webhook.page').then((page) => page.EmployerWebhookPage),
  },
];
