import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator } from '#platform/http';
import { AccountRow } from './account.row';
import { AccountController } from './account/account.controller';
import { AskForMail } from './account/ask-for-mail.use-case';
import { ChangePassword } from './account/change-password.use-case';
import { ChoosePassword } from './account/choose-password.use-case';
import { ConfirmEmail } from './account/confirm-email.use-case';
import { DownloadOwn } from './account/download-own.use-case';
import { Newcomers } from './account/newcomers';
import { OpeningController } from './account/opening.controller';
import { OwnAccount } from './account/own-account';
import { SignUp } from './account/sign-up.use-case';
import { Accounts } from './accounts';
import { EraseAccount } from './erasure/erase-account.use-case';
import { ErasedAccounts } from './erasure/erased-accounts';
import { Erasures } from './erasure/erasures';
import { OwnRecords } from './erasure/own-records';
import { CreateFirstAdministrator } from './first-administrator.use-case';
import { Letters } from './letters';
import { LinkRow } from './links/link.row';
import { Links } from './links/links';
import { MailboxController } from './mailbox/mailbox.controller';
import { OneTimeTokens } from './one-time-tokens';
import { PeopleByEmail } from './people-by-email';
import { AuditController } from './record/audit.controller';
import { AuditTrail } from './record/audit-trail';
import { CheckPassword } from './sessions/check-password.use-case';
import { EndSessions } from './sessions/end-sessions.use-case';
import { PasswordStrategy } from './sessions/password.strategy';
import { SessionAuthenticator } from './sessions/session-authenticator';
import { SessionRow } from './sessions/session.row';
import { SessionViews } from './sessions/session-view';
import { Sessions } from './sessions/sessions';
import { SessionsController } from './sessions/sessions.controller';
import { SignIn } from './sessions/sign-in.use-case';
import { SignOut } from './sessions/sign-out.use-case';
import { AcceptInvitation } from './team/accept-invitation.use-case';
import { InvitationController } from './team/invitation.controller';
import { InvitationRow } from './team/invitation.row';
import { Invitations } from './team/invitations';
import { InvitationRows } from './team/invitations.repository';
import { Members } from './team/members';
import { RemoveRole } from './team/remove-role.use-case';
import { TeamController } from './team/team.controller';

const shared = [Accounts, Letters, Links, OneTimeTokens, PeopleByEmail];
const sessions = [CheckPassword, EndSessions, PasswordStrategy, SessionViews, Sessions, SignIn, SignOut];
const account = [
  AskForMail,
  ChangePassword,
  ChoosePassword,
  ConfirmEmail,
  DownloadOwn,
  EraseAccount,
  ErasedAccounts,
  Erasures,
  OwnRecords,
  Newcomers,
  OwnAccount,
  SignUp,
];
const team = [AcceptInvitation, CreateFirstAdministrator, InvitationRows, Invitations, Members, RemoveRole];

/** Global: downstream contexts are given what the façade exports without importing this module. */
@Global()
@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([AccountRow, InvitationRow, LinkRow, SessionRow])],
  controllers: [AccountController, AuditController, InvitationController, MailboxController, OpeningController, SessionsController, TeamController],
  providers: [{ provide: Authenticator, useClass: SessionAuthenticator }, ...shared, ...sessions, ...account, ...team, AuditTrail],
  exports: [Accounts, Authenticator, CreateFirstAdministrator, EraseAccount, ErasedAccounts, Erasures, OwnRecords, Invitations, Links],
})
export class IdentityModule {}
