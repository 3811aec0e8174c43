import { Controller, Ip, Req, Res } from '@nestjs/common';
import { sessionLife } from '#identity/domain';
import { invitationRoutes } from '#identity/domain/contract';
import { accept, type AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionCookie } from '../sessions/session-cookie';
import { SessionViews } from '../sessions/session-view';
import { SignIn } from '../sessions/sign-in.use-case';
import { AcceptInvitation } from './accept-invitation.use-case';

const { look, accept: acceptRoute, join } = invitationRoutes;

@Controller()
export class InvitationController {
  constructor(
    private readonly invitation: AcceptInvitation,
    private readonly unitOfWork: UnitOfWork,
    private readonly views: SessionViews,
    private readonly signIn: SignIn,
  ) {}

  @Serve(look)
  look({ body }: InputOf<typeof look>, @Ip() ip: string) {
    return this.invitation.look(body.token, ip);
  }

  @Serve(acceptRoute)
  async accept({ body }: InputOf<typeof acceptRoute>, @CurrentPrincipal() principal: AccountPrincipal, @Ip() ip: string) {
    const accepted = await this.invitation.accept(principal, body.token, ip);
    return accepted.ok ? accept(await this.unitOfWork.run(principal, () => this.views.of(accepted.value))) : accepted;
  }

  @Serve(join)
  async join({ body: { consent: _, ...newcomer } }: InputOf<typeof join>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const joined = await this.invitation.join(newcomer, request.ip);
    if (!joined.ok) return joined;
    const { token, view } = await this.signIn.run(joined.value, request);
    void reply.header('set-cookie', sessionCookie(token, sessionLife.seconds));
    return accept(view);
  }
}
