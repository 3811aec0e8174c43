import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DisclosureLevel, walletOfferState } from '#award/domain';
import { accept, type OrganisationId, refuse, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { networkOf, RateLimits } from '#platform/http';
import { WalletOfferRow } from '../rows';
import { HeldCertificates } from './held-certificates';
import { newToken, pinHash, secretHash } from './wallet-secrets';

export interface OpenOffer {
  readonly organisation: OrganisationId;
  readonly level: DisclosureLevel;
}

/** Where a wallet comes with a code. Unknown, over, taken, withdrawn, and of a certificate not in force: one answer. Only misses count against a network. */
@Injectable()
export class WalletDoor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly held: HeldCertificates,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** What the offer says; it may be read until it is taken. */
  look(code: string, ip: string): Promise<OpenOffer | undefined> {
    return this.counted(ip, () => this.unitOfWork.run(system, () => this.find(code)));
  }

  /** The token for a code, once, with the digits the holder was shown. A refusal commits too: the wrong digits are counted. */
  async redeem(code: string, pin: string, ip: string) {
    const token = await this.counted(ip, () => this.unitOfWork.run(system, () => this.take(code, pin)));
    return token ? accept(token) : refuse('invalid-grant');
  }

  private async counted<T>(ip: string, work: () => Promise<T | undefined>): Promise<T | undefined> {
    const network = networkOf(ip);
    await this.limits.consume('wallet', network);
    const found = await work();
    if (found !== undefined) await this.limits.giveBack('wallet', network);
    return found;
  }

  /** Locked: whoever tries twenty codes at once waits for the one before, and so does who gives the right one twenty times. */
  private async find(code: string): Promise<WalletOfferRow | undefined> {
    const offer = await this.unitOfWork.repository(WalletOfferRow).findOne({ where: { codeHash: secretHash(code) }, lock: { mode: 'pessimistic_write' } });
    if (!offer || walletOfferState(offer, new Date(this.clock.now())) !== 'open') return undefined;
    return (await this.held.find(offer.certificate))?.usable ? offer : undefined;
  }

  private async take(code: string, pin: string): Promise<string | undefined> {
    const offer = await this.find(code);
    if (!offer) return undefined;
    const offers = this.unitOfWork.repository(WalletOfferRow);
    if (!timingSafeEqual(offer.pinHash, pinHash(code, pin))) {
      await offers.update({ id: offer.id }, { wrongPins: offer.wrongPins + 1 });
      return undefined;
    }
    const token = newToken();
    await offers.update({ id: offer.id }, { redeemedAt: new Date(this.clock.now()), tokenHash: secretHash(token) });
    return token;
  }
}
