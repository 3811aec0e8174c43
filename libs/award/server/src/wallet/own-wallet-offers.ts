import { Injectable } from '@nestjs/common';
import { walletOfferState } from '#award/domain';
import type { WalletOfferView } from '#award/domain/contract';
import { accept, type AccountId, refuse } from '#kernel';
import { Audit, Clock, UnitOfWork } from '#platform/database';
import { WalletOfferRow } from '../rows';

/** What a holder offered to wallets: open, taken, or over. Listed for them alone, and withdrawn by them. */
@Injectable()
export class OwnWalletOffers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(certificate: string, account: AccountId) {
    const own = await this.unitOfWork.manager.query<object[]>('select 1 from certificate where id = $1 and account = $2', [certificate, account]);
    if (!own.length) return refuse('certificate-unknown');
    const offers = await this.unitOfWork.repository(WalletOfferRow).find({ where: { certificate, account }, order: { madeAt: 'DESC', id: 'ASC' } });
    const now = new Date(this.clock.now());
    return accept({ items: offers.map((offer) => toView(offer, now)) });
  }

  /** The row goes: code and token open nothing from then on. What a wallet has taken stays there. */
  async withdraw(offer: string, account: AccountId) {
    const [gone] = await this.unitOfWork.manager.query<[{ certificate: string }[], number]>(
      'delete from wallet_offer where id = $1 and account = $2 returning certificate',
      [offer, account],
    );
    const [own] = gone;
    if (!own) return refuse('wallet-offer-unknown');
    await this.audit.record({ action: 'certificate.wallet-withdrawn', subject: { kind: 'certificate', id: own.certificate } });
    return accept({});
  }
}

const toView = (offer: WalletOfferRow, now: Date): WalletOfferView => ({
  id: offer.id,
  level: offer.level,
  state: walletOfferState(offer, now),
  madeAt: offer.madeAt.toISOString(),
  expiresAt: offer.expiresAt.toISOString(),
  takenAt: offer.takenAt?.toISOString() ?? null,
});
