import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator } from '#platform/http';
import { AccountRow } from './account.row';
import { Accounts } from './accounts';
import { CheckPassword } from './check-password.use-case';
import { LinkRow } from './link.row';
import { Links } from './links';
import { PasswordStrategy } from './password.strategy';
import { PeopleByEmail } from './people-by-email';
import { SessionAuthenticator } from './session-authenticator';
import { SessionRow } from './session.row';
import { SessionViews } from './session-view';
import { Sessions } from './sessions';
import { SessionsController } from './sessions.controller';
import { SignIn } from './sign-in.use-case';
import { SignOut } from './sign-out.use-case';

/** Global: whoever is asked for by a downstream context is found without importing more than the façade. */
@Global()
@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([AccountRow, LinkRow, SessionRow])],
  controllers: [SessionsController],
  providers: [{ provide: Authenticator, useClass: SessionAuthenticator }, Accounts, CheckPassword, Links, PasswordStrategy, PeopleByEmail, SessionViews, Sessions, SignIn, SignOut],
  exports: [Accounts, Authenticator, Links],
})
export class IdentityModule {}
