import { Controller } from '@nestjs/common';
import { deliberationRoutes } from '#award/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { DecideFile } from './decide-file.use-case';
import { RecuseJuror } from './recuse-juror.use-case';
import { SealDeliberation } from './seal-deliberation.use-case';

const { recuse, decide, seal } = deliberationRoutes;

/** What a member of the jury does. */
@Controller()
export class JuryFilesController {
  constructor(
    private readonly recuseJuror: RecuseJuror,
    private readonly decideFile: DecideFile,
    private readonly sealDeliberation: SealDeliberation,
  ) {}

  @Serve(recuse)
  recuse({ params, body }: InputOf<typeof recuse>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.recuseJuror.run(params.deliberation, params.enrolment, body.tie, account);
  }

  @Serve(decide)
  decide({ params, body, version }: InputOf<typeof decide>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.decideFile.run(params.deliberation, params.enrolment, body, version, account);
  }

  @Serve(seal)
  seal({ params, version }: InputOf<typeof seal>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.sealDeliberation.run(principal, params.deliberation, version);
  }
}
