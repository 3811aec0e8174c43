import { Controller } from '@nestjs/common';
import { evidenceRoutes } from '#admission/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { CheckEvidence } from './check-evidence.use-case';
import { JoinEvidence } from './join-evidence.use-case';
import { OpenEvidence } from './open-evidence.use-case';

const { join, remove, download, check } = evidenceRoutes;

@Controller()
export class EvidenceController {
  constructor(
    private readonly joinEvidence: JoinEvidence,
    private readonly openEvidence: OpenEvidence,
    private readonly checkEvidence: CheckEvidence,
  ) {}

  @Serve(join)
  join({ params, body }: InputOf<typeof join>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.joinEvidence.run(params.application, params.document, body, principal);
  }

  @Serve(remove)
  remove({ params }: InputOf<typeof remove>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.joinEvidence.remove(params.application, params.document, principal);
  }

  @Serve(download)
  download({ params }: InputOf<typeof download>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.openEvidence.run(params.application, params.document, principal);
  }

  @Serve(check)
  check({ params, body }: InputOf<typeof check>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.checkEvidence.run(params.application, params.document, body, principal);
  }
}
