import { Controller } from '@nestjs/common';
import { employerWebhookRoutes } from '#award/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, Serve } from '#platform/http';
import { Webhooks } from './webhooks';

const { look, set, rotate, ping, remove } = employerWebhookRoutes;

@Controller()
export class EmployerWebhookController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Serve(look)
  look(_: InputOf<typeof look>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.webhooks.look(account);
  }

  @Serve(set)
  set({ body }: InputOf<typeof set>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.unitOfWork.run(principal, () => this.webhooks.set(body.address, principal.account));
  }

  @Serve(rotate)
  rotate(_: InputOf<typeof rotate>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.webhooks.rotate(account);
  }

  @Serve(ping)
  ping(_: InputOf<typeof ping>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.webhooks.ping(account);
  }

  @Serve(remove)
  remove(_: InputOf<typeof remove>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.webhooks.remove(account);
  }
}
