import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { KeyPurpose } from '#award/domain';
import { type OrganisationId, system } from '#kernel';
import { Audit, Clock, Outbox, UnitOfWork } from '#platform/database';
import { KeyStores } from '#platform/signing';
import { IssuerProfile } from '../layouts';
import { pemOf } from './certificate-chain';
import { KeyRegister } from './key-register';
import type { Vouched } from './vouchers';

/** Makes keys. The store works between two transactions, never within one. */
@Injectable()
export class KeyMaker {
  constructor(
    private readonly stores: KeyStores,
    private readonly register: KeyRegister,
    private readonly profile: IssuerProfile,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** A key that is not in the register yet. Throws KeyFault when the store does not make one. */
  async make(organisation: OrganisationId, purpose: KeyPurpose): Promise<Vouched> {
    const named = await this.unitOfWork.run(system, () => this.profile.of(organisation));
    if (!named) throw new Error(`There is no organisation ${organisation}.`);
    const { current: store, authority } = this.stores;
    const madeAt = new Date(this.clock.now());
    const { reference, publicKey } = await store.make(purpose === 'seal' ? 'p256' : 'ed25519');
    const chain = purpose === 'seal' ? pemOf(await authority.certify({ name: named.legalName, publicKey, now: madeAt })) : '';
    const facts = { id: randomUUID(), organisation, purpose, backend: store.backend, reference, publicKey: Buffer.from(publicKey), chain };
    return { ...facts, imported: false, madeAt, retiredAt: null, compromisedSince: null };
  }

  /** The first key for this purpose, unless another process made it meanwhile: then this one is thrown away. */
  async makeFirst(organisation: OrganisationId, purpose: KeyPurpose): Promise<void> {
    const key = await this.make(organisation, purpose);
    const added = await this.unitOfWork.run(system, () => this.enter(key, 'made'));
    if (!added) await this.discard(key);
  }

  /** Writes a key into the register, in the caller's transaction. False when there is a live one. */
  async enter(key: Vouched, how: 'made' | 'rotated' | 'imported', replaces?: string): Promise<boolean> {
    if (!(await this.register.add(key))) return false;
    const { id, organisation, purpose, backend } = key;
    await this.audit.record({
      action: `issuing-key.${how}`,
      subject: { kind: 'issuing-key', id },
      organisation,
      details: { purpose, backend, replaces: replaces ?? null },
    });
    await this.outbox.tell(`issuing-key-${how}`, { organisation, key: id, purpose });
    return true;
  }

  /** Of a key that never came into the register. */
  discard({ backend, reference }: Vouched): Promise<void> {
    return this.stores.of(backend).discard(reference);
  }
}
