import { Controller } from '@nestjs/common';
import { employerKeyRoutes } from '#award/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { EmployerKeys } from './employer-keys';

const { list, make, withdraw } = employerKeyRoutes;

@Controller()
export class EmployerKeysController {
  constructor(private readonly keys: EmployerKeys) {}

  @Serve(list)
  list(_: InputOf<typeof list>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.keys.list(account);
  }

  @Serve(make)
  make({ body }: InputOf<typeof make>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.keys.make(body.label, body.days, account);
  }

  @Serve(withdraw)
  withdraw({ params }: InputOf<typeof withdraw>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.keys.withdraw(params.key, account);
  }
}
