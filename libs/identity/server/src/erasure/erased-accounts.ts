import { Injectable } from '@nestjs/common';
import { type AccountId, type Instant, instant, system } from '#kernel';
import { UnitOfWork } from '#platform/database';

export interface ErasedAccount {
  readonly account: AccountId;
  readonly erasedAt: Instant;
}

/** Whose data was erased: ids alone, to be kept apart from the copies of the database. */
@Injectable()
export class ErasedAccounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Oldest first. */
  async all(): Promise<readonly ErasedAccount[]> {
    const rows = await this.unitOfWork.run(system, () =>
      this.unitOfWork.manager.query<{ account: AccountId; erased_at: Date }[]>('select account, erased_at from erased_account order by erased_at, account'),
    );
    return rows.map(({ account, erased_at: at }) => ({ account, erasedAt: instant(at.toISOString()) }));
  }
}
