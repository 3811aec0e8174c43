import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { refuse } from '#kernel';
import { migrationNames } from '#platform/database';
import { DataSource } from 'typeorm';

/** A job that should have begun this long ago, in a queue of which none has begun since, shows that no worker takes its jobs any more. A long queue that moves is none. */
const STUCK = '2 minutes';
/** A database that takes longer to say anything counts as away, in milliseconds. */
const PATIENCE = 3_000;

/** Whether the house can do its work now, asked of the database itself each time. */
@Injectable()
export class Readiness {
  constructor(private readonly database: DataSource) {}

  /** The first thing that is missing, or undefined. */
  async check() {
    const stop = new AbortController();
    try {
      return await Promise.race([this.ask(), wait(PATIENCE, refuse('database-away'), { signal: stop.signal })]);
    } catch {
      return refuse('database-away');
    } finally {
      stop.abort();
    }
  }

  private async ask() {
    if (!(await this.migrated())) return refuse('migrations-missing');
    return (await this.stuckJobs()) ? refuse('queue-stuck') : undefined;
  }

  private async migrated(): Promise<boolean> {
    const rows = await this.database.query<{ name: string }[]>('select name from migrations');
    const done = new Set(rows.map(({ name }) => name));
    return migrationNames.every((name) => done.has(name));
  }

  private async stuckJobs(): Promise<boolean> {
    const late = await this.database.query<unknown[]>(
      `select 1 from (select distinct name from pgboss.job where state in ('created', 'retry') and start_after < now() - $1::interval) late
       where not exists (select 1 from pgboss.job begun where begun.name = late.name and begun.started_on > now() - $1::interval) limit 1`,
      [STUCK],
    );
    return late.length > 0;
  }
}
