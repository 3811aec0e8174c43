import { Controller } from '@nestjs/common';
import { issuingKeyRoutes } from '#award/domain/contract';
import { type AccountPrincipal, instant, organisationsOf } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { CompromiseKey } from './compromise-key.use-case';
import { OurKeys } from './our-keys';
import { RetireKey } from './retire-key.use-case';
import { RotateKey } from './rotate-key.use-case';

const { ours, rotate, retire, compromise } = issuingKeyRoutes;

/** Row-level security lets a lead see and change the keys of their own organisations only. */
@Controller()
export class IssuingKeysController {
  constructor(
    private readonly ourKeys: OurKeys,
    private readonly rotateKey: RotateKey,
    private readonly retireKey: RetireKey,
    private readonly compromiseKey: CompromiseKey,
  ) {}

  @Serve(ours)
  async ours(_: InputOf<typeof ours>, @CurrentPrincipal() principal: AccountPrincipal) {
    return { items: await this.ourKeys.of(organisationsOf(principal, 'programme-lead')) };
  }

  @Serve(rotate)
  rotate({ params }: InputOf<typeof rotate>, @CurrentPrincipal() principal: AccountPrincipal) {
    return this.rotateKey.run(params.key, principal);
  }

  @Serve(retire)
  retire({ params }: InputOf<typeof retire>) {
    return this.retireKey.run(params.key);
  }

  @Serve(compromise)
  compromise({ params, body }: InputOf<typeof compromise>) {
    return this.compromiseKey.run(params.key, instant(body.since));
  }
}
