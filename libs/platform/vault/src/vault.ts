import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountId } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { open, seal } from './seal';
import { VaultSettings } from './settings';

/** Seals each person's texts with a key of their own. The keys lie in the database sealed with the master key, which does not. */
@Injectable()
export class Vault {
  constructor(
    private readonly settings: VaultSettings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** `about` names the record, such as `statement:<id>`: what is sealed for one record opens for no other. */
  async seal(owner: AccountId, about: string, plain: Uint8Array): Promise<Uint8Array> {
    return seal(await this.keyOf(owner), about, plain);
  }

  /** Throws when the sealed bytes were altered, belong to another record, or their owner was forgotten. */
  async open(owner: AccountId, about: string, sealed: Uint8Array): Promise<Uint8Array> {
    const key = await this.existingKeyOf(owner);
    if (!key) throw new Error('The key of this person is gone.');
    return open(key, about, sealed);
  }

  /** Nothing sealed for this person can be opened again, in backups either. */
  async forget(owner: AccountId): Promise<void> {
    await this.unitOfWork.manager.query('delete from personal_key where owner = $1', [owner]);
  }

  private async keyOf(owner: AccountId): Promise<Uint8Array> {
    const sealed = seal(this.settings.masterKey, `key:${owner}`, randomBytes(32));
    await this.unitOfWork.manager.query('insert into personal_key (owner, sealed_key) values ($1, $2) on conflict do nothing', [owner, sealed]);
    const key = await this.existingKeyOf(owner);
    if (!key) throw new Error('A key just written cannot be missing.');
    return key;
  }

  private async existingKeyOf(owner: AccountId): Promise<Uint8Array | undefined> {
    const [row] = await this.unitOfWork.manager.query<{ sealed_key: Uint8Array }[]>('select sealed_key from personal_key where owner = $1', [owner]);
    return row && open(this.settings.masterKey, `key:${owner}`, row.sealed_key);
  }
}
