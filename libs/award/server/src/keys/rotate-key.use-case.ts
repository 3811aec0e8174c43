import { Injectable, Logger } from '@nestjs/common';
import { keyState } from '#award/domain';
import { type Principal, refuse } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { KeyFault } from '#platform/signing';
import { KeyRegister, lifeOf } from './key-register';
import { ReplaceKey } from './replace-key';

/** Puts a new key in a live key's place. What the old one signed goes on counting, and nothing stops meanwhile. */
@Injectable()
export class RotateKey {
  private readonly log = new Logger(RotateKey.name);

  constructor(
    private readonly register: KeyRegister,
    private readonly replaceKey: ReplaceKey,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Call outside a transaction: the key store works between two. */
  async run(key: string, by: Principal) {
    const row = await this.unitOfWork.run(by, () => this.register.find(key));
    if (!row) return refuse('key-unknown');
    if (keyState(lifeOf(row)) !== 'live') return refuse('key-not-live');
    try {
      return await this.replaceKey.run(row, by);
    } catch (error) {
      if (!(error instanceof KeyFault)) throw error;
      this.log.warn(error.message);
      return refuse('key-store-unavailable');
    }
  }
}
