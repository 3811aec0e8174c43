import { Controller, Ip } from '@nestjs/common';
import { employerFollowRoutes } from '#award/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { FollowShare } from './follow-share.use-case';
import { Follows } from './follows';

const { list, follow, stop } = employerFollowRoutes;

@Controller()
export class EmployerFollowsController {
  constructor(
    private readonly follows: Follows,
    private readonly followShare: FollowShare,
  ) {}

  @Serve(list)
  list(_: InputOf<typeof list>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.follows.list(account);
  }

  @Serve(follow)
  follow({ body }: InputOf<typeof follow>, @CurrentPrincipal() principal: AccountPrincipal, @Ip() ip: string) {
    return this.followShare.run(body.address, body.label, principal, ip);
  }

  @Serve(stop)
  stop({ params }: InputOf<typeof stop>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.follows.stop(params.follow, account);
  }
}
