import type { Routes } from '@angular/router';
import { type IdentityMessage, identityMessages } from '#identity/domain/messages';
import { holdersOnly, signedInOnly } from '#platform/web-client';

const title = (key: IdentityMessage) => ({ title: [identityMessages, key] });

export const identityPages: Routes = [
  { path: 'sign-in', loadComponent: () => import('./opening/sign-in.page').then((page) => page.SignInPage), data: title('page.sign-in') },
  { path: 'sign-up', loadComponent: () => import('./opening/sign-up.page').then((page) => page.SignUpPage), data: title('page.sign-up') },
  { path: 'account/confirm', loadComponent: () => import('./opening/confirm.page').then((page) => page.ConfirmPage), data: title('page.confirm') },
  { path: 'account/reset', loadComponent: () => import('./opening/reset.page').then((page) => page.ResetPage), data: title('page.reset') },
  {
    path: 'account/new-password',
    loadComponent: () => import('./opening/new-password.page').then((page) => page.NewPasswordPage),
    data: title('page.new-password'),
  },
  {
    path: 'account',
    canActivate: [signedInOnly],
    loadComponent: () => import('./account/account.page').then((page) => page.AccountPage),
    data: title('page.account'),
  },
  {
    path: 'account/data',
    canActivate: [signedInOnly],
    loadComponent: () => import('./account/data.page').then((page) => page.DataPage),
    data: title('page.data'),
  },
  {
    path: 'account/erasure',
    canActivate: [signedInOnly],
    loadComponent: () => import('./erasure/erasure.page').then((page) => page.ErasurePage),
    data: title('page.erasure'),
  },
  { path: 'invitation', loadComponent: () => import('./team/invitation.page').then((page) => page.InvitationPage), data: title('page.invitation') },
  {
    path: 'staff/team',
    canActivate: [holdersOnly('administrator', 'programme-lead')],
    loadComponent: () => import('./team/team.page').then((page) => page.TeamPage),
    data: title('page.team'),
  },
  {
    path: 'staff/audit',
    canActivate: [holdersOnly('administrator')],
    loadComponent: () => import('./record/audit.page').then((page) => page.AuditPage),
    data: title('page.audit'),
  },
  { path: 'mailbox', loadComponent: () => import('./mailbox/mailbox.page').then((page) => page.MailboxPage), data: title('page.mailbox') },
];
