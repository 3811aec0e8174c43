import { Injectable } from '@nestjs/common';
import { linesPerKeyAndDay, secondsLeftOfDay } from '#award/domain';
import { type KeyPrincipal, system } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';

export interface Quota {
  /** Whether the lines asked for were granted; nothing is counted otherwise. */
  readonly granted: boolean;
  readonly left: number;
  /** Seconds until the count begins anew. */
  readonly resets: number;
}

/** Lines per key and day of UTC, counted in the database by one conditional statement: two processes never grant the same line twice. */
@Injectable()
export class Quotas {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  take({ key }: KeyPrincipal, lines: number): Promise<Quota> {
    const now = this.clock.now();
    return this.unitOfWork.run(system, async () => {
      const { manager } = this.unitOfWork;
      const day = now.slice(0, 10);
      const [counted] = await manager.query<{ lines: number }[]>(
        `insert into employer_key_day as d (key, day, lines) values ($1, $2, $3)
         on conflict (key, day) do update set lines = d.lines + $3 where d.lines + $3 <= $4 returning d.lines`,
        [key, day, lines, linesPerKeyAndDay],
      );
      await manager.query('update employer_key set last_used_on = $2 where id = $1 and last_used_on is distinct from $2::date', [key, day]);
      const used = counted?.lines ?? (await this.used(key, day));
      return { granted: counted !== undefined, left: Math.max(0, linesPerKeyAndDay - used), resets: secondsLeftOfDay(now) };
    });
  }

  private async used(key: string, day: string): Promise<number> {
    const [row] = await this.unitOfWork.manager.query<{ lines: number }[]>('select lines from employer_key_day where key = $1 and day = $2', [key, day]);
    return row?.lines ?? 0;
  }
}
