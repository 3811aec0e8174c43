import { Controller } from '@nestjs/common';
import { touchedPapersRoutes } from '#award/domain/contract';
import { accept, type AccountPrincipal, refuse } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, lookingAt, Serve } from '#platform/http';
import { OrderNewPapers } from './order-new-papers.use-case';
import { TouchedPapers } from './touched-papers';

const { view, progress, renew } = touchedPapersRoutes;

@Controller()
export class TouchedPapersController {
  constructor(
    private readonly touched: TouchedPapers,
    private readonly orderNewPapers: OrderNewPapers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Serve(view)
  async view({ params }: InputOf<typeof view>) {
    const found = await this.touched.view(params.key);
    return found ? accept(found) : refuse('key-unknown');
  }

  /** Told whenever something changed, until all is made anew. */
  @Serve(progress)
  async progress({ params }: InputOf<typeof progress>, @CurrentPrincipal() principal: AccountPrincipal) {
    const look = () => this.unitOfWork.run(principal, () => this.touched.view(params.key));
    const first = await look();
    if (!first) return refuse('key-unknown');
    return accept(
      lookingAt(async () => {
        const event = (await look()) ?? first;
        return { event, over: event.renewed === event.total };
      }),
    );
  }

  @Serve(renew)
  renew({ params }: InputOf<typeof renew>) {
    return this.orderNewPapers.run(params.key);
  }
}
