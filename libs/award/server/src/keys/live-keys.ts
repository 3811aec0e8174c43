import { Injectable } from '@nestjs/common';
import type { KeyPurpose } from '#award/domain';
import { type OrganisationId, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { KeyFault } from '#platform/signing';
import { certificatesIn } from './certificate-chain';
import type { IssuingKeyRow } from './issuing-key.row';
import { KeyMaker } from './key-maker';
import { KeyRegister } from './key-register';
import { ReplaceKey } from './replace-key';

const DAY = 86_400_000;
/** A certificate of the house's own is followed by the next one this long before it ends. */
const RENEWAL = 30 * DAY;

/** The one key that signs now, made or renewed when that is needed. */
@Injectable()
export class LiveKeys {
  private readonly making = new Map<string, Promise<void>>();

  constructor(
    private readonly register: KeyRegister,
    private readonly maker: KeyMaker,
    private readonly replaceKey: ReplaceKey,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(organisation: OrganisationId, purpose: KeyPurpose): Promise<IssuingKeyRow> {
    const found = (await this.find(organisation, purpose)) ?? (await this.made(organisation, purpose));
    if (!this.hasEnded(found)) return found;
    await this.replaceKey.run(found, system);
    return this.of(organisation, purpose);
  }

  private find(organisation: OrganisationId, purpose: KeyPurpose): Promise<IssuingKeyRow | undefined> {
    return this.unitOfWork.run(system, () => this.register.live(organisation, purpose));
  }

  /** Within one process a first key is made once, however many ask for it; between processes the register decides. */
  private async made(organisation: OrganisationId, purpose: KeyPurpose): Promise<IssuingKeyRow> {
    const name = `${organisation} ${purpose}`;
    const making = this.making.get(name) ?? this.maker.makeFirst(organisation, purpose).finally(() => this.making.delete(name));
    this.making.set(name, making);
    await making;
    const found = await this.find(organisation, purpose);
    if (!found)
      throw new KeyFault(`The ${purpose} key of ${organisation} in the register was not written by this house: look into it before anything is signed.`);
    return found;
  }

  /** Whether the certificate no longer fits the time. Throws KeyFault for one that the house did not make and cannot renew. */
  private hasEnded({ chain, imported }: IssuingKeyRow): boolean {
    const [leaf] = certificatesIn(chain);
    if (!leaf) return false;
    const now = Date.parse(this.clock.now());
    if (!imported) return now < leaf.validFromDate.getTime() || now > leaf.validToDate.getTime() - RENEWAL;
    if (now > leaf.validToDate.getTime()) throw new KeyFault('The imported seal has ended: import the next one, or rotate to a seal of the house.');
    return false;
  }
}
