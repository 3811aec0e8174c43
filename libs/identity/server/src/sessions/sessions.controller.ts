import { Controller, Req, Res, UseGuards } from '@nestjs/common';
import { sessionLife } from '#identity/domain';
import { signInRoutes } from '#identity/domain/contract';
import { accept, type AccountId, type AccountPrincipal, type Principal } from '#kernel';
import { type InputOf, sessionRoutes } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EndSessions } from './end-sessions.use-case';
import { PasswordGuard, Recognised } from './password.guard';
import { endedCookie, sessionCookie, sessionTokenIn } from './session-cookie';
import { nobodySignedIn, SessionViews } from './session-view';
import { Sessions } from './sessions';
import { SignIn } from './sign-in.use-case';
import { SignOut } from './sign-out.use-case';
import { hashOf } from '../token';

const { signIn, signOut, sessions, endSession, endOthers } = signInRoutes;

@Controller()
export class SessionsController {
  constructor(
    private readonly views: SessionViews,
    private readonly open: Sessions,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly ending: EndSessions,
  ) {}

  @Serve(sessionRoutes.look)
  async look(_: InputOf<typeof sessionRoutes.look>, @CurrentPrincipal() principal: Principal | undefined) {
    return principal?.kind === 'account' ? this.views.of(principal.account) : nobodySignedIn;
  }

  @UseGuards(PasswordGuard)
  @Serve(signIn)
  async enter(_: InputOf<typeof signIn>, @Recognised() account: AccountId, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { token, view } = await this.signIn.run(account, request);
    void reply.header('set-cookie', sessionCookie(token, sessionLife.seconds));
    return accept(view);
  }

  @Serve(signOut)
  async leave(_: InputOf<typeof signOut>, @Req() { headers }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.signOut.run(sessionTokenIn(headers.cookie));
    void reply.header('set-cookie', endedCookie());
    return {};
  }

  @Serve(sessions)
  async list(_: InputOf<typeof sessions>, @CurrentPrincipal() { account }: AccountPrincipal, @Req() { headers }: FastifyRequest) {
    const mine = hashOf(sessionTokenIn(headers.cookie) ?? '');
    const items = (await this.open.list(account)).map(({ tokenHash, account: _account, expiresAt: _expiresAt, ...shown }) => ({
      ...shown,
      current: tokenHash.equals(mine),
    }));
    return { items };
  }

  @Serve(endSession)
  end({ params }: InputOf<typeof endSession>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.ending.one(account, params.session);
  }

  @Serve(endOthers)
  async endOthers(_: InputOf<typeof endOthers>, @CurrentPrincipal() { account }: AccountPrincipal, @Req() { headers }: FastifyRequest) {
    await this.ending.others(account, sessionTokenIn(headers.cookie));
    return {};
  }
}
