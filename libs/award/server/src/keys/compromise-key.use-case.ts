import { Injectable } from '@nestjs/common';
import { compromise } from '#award/domain';
import { accept, type Instant, refuse } from '#kernel';
import { Audit, Clock, Outbox } from '#platform/database';
import { KeyRegister, lifeOf } from './key-register';

/**
 * Notes that somebody else may have a key: nothing that it signed from that instant on counts. It asks nothing of the
 * key store, which may be what was broken into; the next signature makes a new key. In the caller's transaction.
 */
@Injectable()
export class CompromiseKey {
  constructor(
    private readonly register: KeyRegister,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async run(key: string, since: Instant) {
    const row = await this.register.held(key);
    if (!row) return refuse('key-unknown');
    const known = compromise(lifeOf(row), since, this.clock.now());
    if (!known.ok) return known;
    await this.register.change(row, known.value);
    const { organisation, purpose } = row;
    await this.audit.record({ action: 'issuing-key.compromised', subject: { kind: 'issuing-key', id: key }, organisation, details: { purpose, since } });
    await this.outbox.tell('issuing-key-compromised', { organisation, key, purpose, since });
    return accept({ state: 'compromised' as const });
  }
}
