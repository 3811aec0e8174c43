import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type AccountId, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';

const EVERY_MINUTE = 60_000;

/** Deletes what lists said once their time is over; how many of each answer there were stays. */
@Injectable()
export class EraseLists implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(EraseLists.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.sweep(), EVERY_MINUTE).unref();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  /** Never throws: what cannot be deleted now is deleted a minute later. */
  async sweep(): Promise<void> {
    await this.unitOfWork
      .run(system, () => this.erase('erase_at <= $1 and erased_at is null', [this.clock.now()]))
      .catch((error: Error) => this.log.warn(`lists: ${error.message}`));
  }

  /** At the employer's wish, at once; false when there is no such list of theirs. */
  async now(check: string, account: AccountId): Promise<boolean> {
    const erased = await this.erase('id = $2 and account = $3', [this.clock.now(), check, account]);
    return erased > 0;
  }

  private async erase(which: string, values: unknown[]): Promise<number> {
    const [rows] = await this.unitOfWork.manager.query<[{ id: string }[], number]>(
      `update employer_check set erased_at = coalesce(erased_at, $1), finished_at = coalesce(finished_at, $1), erase_at = least(erase_at, $1)
       where ${which} returning id`,
      values,
    );
    await this.unitOfWork.manager.query('delete from employer_check_line where check_id = any($1)', [rows.map(({ id }) => id)]);
    return rows.length;
  }
}
