import { Controller, Inject } from '@nestjs/common';
import type { WaitingItem } from '#admission/domain';
import { admissionWaitingRoutes } from '#admission/domain/contract';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { type AdmissionWaitingSource, WAITING_SOURCES } from './admission-waiting';

const { mine } = admissionWaitingRoutes;

@Controller()
export class AdmissionWaitingController {
  constructor(@Inject(WAITING_SOURCES) private readonly sources: readonly AdmissionWaitingSource[]) {}

  @Serve(mine)
  async mine(_: InputOf<typeof mine>, @CurrentPrincipal() principal: AccountPrincipal) {
    const items: WaitingItem[] = [];
    for (const source of this.sources) items.push(...(await source.itemsFor(principal)));
    return { items };
  }
}
