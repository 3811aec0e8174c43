import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures, OwnRecords } from '#identity/server';
import type { AccountId } from '#kernel';
import { UnitOfWork } from '#platform/database';

/** From what hangs on others to what others hang on. */
const tables = ['employer_delivery', 'employer_webhook', 'employer_follow', 'employer_check_line', 'employer_check', 'employer_key', 'employer'] as const;

/** What a person is told of their own space, by heading. Names on a list are theirs to take away from its page, for as long as it is kept. */
const own = {
  space: 'select name, opened_at as "openedAt" from employer where account = $1',
  keys: 'select label, prefix, made_at as "madeAt", expires_at as "expiresAt", last_used_on::text as "lastUsedOn", withdrawn_at as "withdrawnAt" from employer_key where account = $1 order by made_at',
  lists:
    'select lines, counts, asked_at as "askedAt", finished_at as "finishedAt", erased_at as "erasedAt" from employer_check where account = $1 order by asked_at',
  follows: 'select label, standing, followed_at as "followedAt", ended_at as "endedAt" from employer_follow where account = $1 order by followed_at',
  notifications: 'select address, set_at as "setAt", disabled_at as "disabledAt" from employer_webhook where account = $1',
} as const;

/** Somebody who goes takes their employer space along. */
@Injectable()
export class EmployerErasure implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly records: OwnRecords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit() {
    this.records.on('employers', own);
    this.erasures.on('employers', (account) => this.erase(account));
  }

  private async erase(account: AccountId): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.query('delete from employer_key_day where key in (select id from employer_key where account = $1)', [account]);
    for (const table of tables) await manager.query(`delete from ${table} where account = $1`, [account]);
  }
}
