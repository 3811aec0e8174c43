import { Injectable } from '@nestjs/common';
import { retire } from '#award/domain';
import { accept, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { KeyRegister, lifeOf } from './key-register';

/** Ends a key without another in its place; the next signature, if there ever is one, makes a new key. In the caller's transaction. */
@Injectable()
export class RetireKey {
  constructor(
    private readonly register: KeyRegister,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async run(key: string) {
    const row = await this.register.held(key);
    if (!row) return refuse('key-unknown');
    const retired = retire(lifeOf(row), this.clock.now());
    if (!retired.ok) return retired;
    await this.register.change(row, retired.value);
    const { organisation, purpose } = row;
    await this.audit.record({ action: 'issuing-key.retired', subject: { kind: 'issuing-key', id: key }, organisation, details: { purpose } });
    await this.outbox.tell('issuing-key-retired', { organisation, key, purpose });
    return accept({ state: 'retired' as const });
  }
}
