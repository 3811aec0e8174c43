import { Controller, Req, Res } from '@nestjs/common';
import { accountRoutes } from '#identity/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EraseAccount } from '../erasure/erase-account.use-case';
import { endedCookie, sessionTokenIn } from '../sessions/session-cookie';
import { ChangePassword } from './change-password.use-case';
import { DownloadOwn } from './download-own.use-case';
import { OwnAccount } from './own-account';

const { view, rename, speak, changePassword, erase, download } = accountRoutes;

@Controller()
export class AccountController {
  constructor(
    private readonly own: OwnAccount,
    private readonly changePassword: ChangePassword,
    private readonly eraseAccount: EraseAccount,
    private readonly downloadOwn: DownloadOwn,
  ) {}

  @Serve(view)
  view(_: InputOf<typeof view>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.own.view(account);
  }

  @Serve(rename)
  rename({ body }: InputOf<typeof rename>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.own.change(account, body);
  }

  @Serve(speak)
  speak({ body }: InputOf<typeof speak>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.own.change(account, body);
  }

  @Serve(changePassword)
  change({ body }: InputOf<typeof changePassword>, @CurrentPrincipal() principal: AccountPrincipal, @Req() { headers }: FastifyRequest) {
    return this.changePassword.run(principal, body, sessionTokenIn(headers.cookie));
  }

  @Serve(erase)
  async erase({ body }: InputOf<typeof erase>, @CurrentPrincipal() principal: AccountPrincipal, @Res({ passthrough: true }) reply: FastifyReply) {
    const erased = await this.eraseAccount.run(principal, body.password);
    if (erased.ok) void reply.header('set-cookie', endedCookie());
    return erased;
  }

  @Serve(download)
  download(_: InputOf<typeof download>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.downloadOwn.run(account);
  }
}
