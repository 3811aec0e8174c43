import { Controller } from '@nestjs/common';
import { employerRoutes } from '#award/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { EmployerSpaces } from './employer-spaces';

const { look, open, rename } = employerRoutes;

@Controller()
export class EmployerController {
  constructor(private readonly spaces: EmployerSpaces) {}

  @Serve(look)
  async look(_: InputOf<typeof look>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return { employer: await this.spaces.look(account) };
  }

  @Serve(open)
  open({ body }: InputOf<typeof open>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.spaces.open(body.name, account);
  }

  @Serve(rename)
  rename({ body }: InputOf<typeof rename>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.spaces.rename(body.name, account);
  }
}
