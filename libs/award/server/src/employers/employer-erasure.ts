import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '#identity/server';
import type { AccountId } from '#kernel';
import { UnitOfWork } from '#platform/database';

/** From what hangs on others to what others hang on. */
const tables = ['employer_delivery', 'employer_webhook', 'employer_follow', 'employer_check_line', 'employer_check', 'employer_key', 'employer'] as const;

/** Somebody who goes takes their employer space along. */
@Injectable()
export class EmployerErasure implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit() {
    this.erasures.on('employers', (account) => this.erase(account));
  }

  private async erase(account: AccountId): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.query('delete from employer_key_day where key in (select id from employer_key where account = $1)', [account]);
    for (const table of tables) await manager.query(`delete from ${table} where account = $1`, [account]);
  }
}
