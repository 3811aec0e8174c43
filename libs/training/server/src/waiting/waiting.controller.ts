import { Controller } from '@nestjs/common';
import type { AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { CurrentPrincipal, Serve } from '#platform/http';
import { waitingRoutes } from '#training/domain/contract';
import { WaitingForLead } from './waiting-for-lead';
import { WaitingForLearner } from './waiting-for-learner';
import { WaitingForTrainer } from './waiting-for-trainer';

@Controller()
export class TrainingWaitingController {
  constructor(
    private readonly learner: WaitingForLearner,
    private readonly trainer: WaitingForTrainer,
    private readonly lead: WaitingForLead,
  ) {}

  @Serve(waitingRoutes.training)
  async training(_: InputOf<typeof waitingRoutes.training>, @CurrentPrincipal() principal: AccountPrincipal) {
    return { items: [...(await this.learner.of(principal)), ...(await this.trainer.of(principal)), ...(await this.lead.of(principal))] };
  }
}
