import { Injectable, type OnModuleInit } from '@nestjs/common';
import { tokenCounts } from '#award/domain';
import { type KeyPrincipal, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { BearerKeys } from '#platform/http';
import { WalletOfferRow } from '../rows';
import { secretHash, tokenMark } from './wallet-secrets';

/** What a wallet shows after its code was taken: for one offer, for a few minutes. */
@Injectable()
export class WalletTokens implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bearers: BearerKeys,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    this.bearers.on(tokenMark, (token) => this.unitOfWork.run(system, () => this.read(token)));
  }

  private async read(token: string): Promise<KeyPrincipal | undefined> {
    const offer = await this.unitOfWork.repository(WalletOfferRow).findOneBy({ tokenHash: secretHash(token) });
    if (!offer || !tokenCounts(offer, new Date(this.clock.now()))) return undefined;
    return { kind: 'key', purpose: 'wallet', key: offer.id, scope: offer.certificate };
  }
}
