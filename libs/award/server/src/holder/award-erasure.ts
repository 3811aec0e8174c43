import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '#identity/server';
import type { AccountId } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { AwardLog } from '../log';

/** What goes of somebody's awards when their account is erased. The log hears of it first: what is emptied then is no change made behind our back. */
@Injectable()
export class AwardErasure implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AwardLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.erasures.on('award', (account) => this.erase(account));
  }

  private async erase(account: AccountId): Promise<void> {
    const { manager } = this.unitOfWork;
    const files = await manager.query<{ enrolment: string; organisation: string }[]>(
      'select distinct enrolment, organisation from deliberation_file where account = $1 order by enrolment',
      [account],
    );
    for (const file of files) await this.log.erasure({ ...file, erasedAt: this.clock.now() });
    await manager.query('select erase_person_in_award($1)', [account]);
  }
}
