import { Controller } from '@nestjs/common';
import { statementRoutes } from '#admission/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { OwnStatement } from './own-statement';
import { ReadStatement } from './read-statement.use-case';
import { WriteStatement } from './write-statement.use-case';

const { own, save, disclose, withdraw, read } = statementRoutes;

@Controller()
export class StatementsController {
  constructor(
    private readonly ownStatement: OwnStatement,
    private readonly writeStatement: WriteStatement,
    private readonly readStatement: ReadStatement,
  ) {}

  @Serve(own)
  own({ params }: InputOf<typeof own>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.ownStatement.of(params.application, principal);
  }

  @Serve(save)
  save({ params, body, version }: InputOf<typeof save>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.writeStatement.save(params.application, body.text, version, principal);
  }

  @Serve(disclose)
  disclose({ params, body }: InputOf<typeof disclose>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.writeStatement.disclose(params.application, body.until, principal);
  }

  @Serve(withdraw)
  withdraw({ params }: InputOf<typeof withdraw>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.writeStatement.withdraw(params.application, principal);
  }

  @Serve(read)
  read({ params, body }: InputOf<typeof read>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.readStatement.run(params.application, body.purpose, principal);
  }
}
