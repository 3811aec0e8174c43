import pg from 'pg';

/** Held by every process of the house as long as it lives; PostgreSQL lets go of it the moment the process is gone, however it went. */
const LIVES = 7_245_021_954;

const AGAIN = 1_000;

/** Jobs in hand go back to the queue; what was tried too often stays with supervision, so that a job that kills its process ends. */
const giveBack = `update pgboss.job set state = 'retry', start_after = now(), heartbeat_on = null where state = 'active' and retry_count < retry_limit`;

/**
 * Shows other processes that this one lives, on a connection of its own. Whoever opens and finds that nobody else does, knows at once that all
 * jobs in hand are those of the dead; otherwise that shows by their silence alone, which takes ten seconds and more.
 */
export class LifeSign {
  private client: pg.Client | undefined;
  private over = false;

  /** `again`: so long after a lost connection, in milliseconds, this process shows that it still lives. */
  constructor(
    private readonly url: string,
    private readonly again = AGAIN,
  ) {}

  /** Call before this process takes a job. */
  async show(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('error', () => this.lost(client));
    await client.connect();
    this.client = client;
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [LIVES]);
    const alone = rows[0]?.alone === true;
    if (alone) await client.query(giveBack);
    // Whoever opens in between waits here, and finds one that lives.
    await client.query('select pg_advisory_lock_shared($1)', [LIVES]);
    if (alone) await client.query('select pg_advisory_unlock($1)', [LIVES]);
  }

  async end(): Promise<void> {
    this.over = true;
    await this.client?.end().catch(() => undefined);
  }

  /** The database went away, not this process: its jobs, if somebody takes them for a dead one's, are done twice with one effect. */
  private lost(client: pg.Client): void {
    void client.end().catch(() => undefined);
    if (this.over || client !== this.client) return;
    this.client = undefined;
    setTimeout(() => void this.showAgain(), this.again).unref();
  }

  private async showAgain(): Promise<void> {
    if (this.over) return;
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('error', () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await client.query('select pg_advisory_lock_shared($1)', [LIVES]);
    } catch {
      this.lost(client);
    }
  }
}
