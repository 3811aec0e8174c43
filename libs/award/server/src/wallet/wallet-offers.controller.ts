import { Controller } from '@nestjs/common';
import { walletRoutes } from '#award/domain/contract';
import { accept, type AccountPrincipal } from '#kernel';
import type { InputOf } from '#kernel/contract';
import { UnitOfWork } from '#platform/database';
import { CurrentPrincipal, lookingAt, Sent, type SentCommand, Serve } from '#platform/http';
import { MakeWalletOffer } from './make-wallet-offer.use-case';
import { OwnWalletOffers } from './own-wallet-offers';

const { list, progress, make, withdraw } = walletRoutes;

/** For holders. */
@Controller()
export class WalletOffersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly makeOffer: MakeWalletOffer,
    private readonly own: OwnWalletOffers,
  ) {}

  @Serve(list)
  list({ params }: InputOf<typeof list>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.own.list(params.certificate, account);
  }

  @Serve(progress)
  async progress({ params }: InputOf<typeof progress>, @CurrentPrincipal() principal: AccountPrincipal) {
    const look = () => this.unitOfWork.run(principal, () => this.own.list(params.certificate, principal.account));
    const first = await look();
    if (!first.ok) return first;
    return accept(
      lookingAt(async () => {
        const now = await look();
        const event = now.ok ? now.value : { items: [] };
        return { event, over: !event.items.some(({ state }) => state === 'open' || state === 'fetching') };
      }),
    );
  }

  @Serve(make)
  make({ params, body }: InputOf<typeof make>, @CurrentPrincipal() principal: AccountPrincipal, @Sent() sent?: SentCommand) {
    return this.makeOffer.run(params.certificate, body.level, principal, sent);
  }

  @Serve(withdraw)
  withdraw({ params }: InputOf<typeof withdraw>, @CurrentPrincipal() { account }: AccountPrincipal) {
    return this.own.withdraw(params.offer, account);
  }
}
