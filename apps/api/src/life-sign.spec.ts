import { freshDatabase } from '#platform/testing';
import pg from 'pg';
import { LifeSign } from '#platform/database';

describe('a process that shows that it lives', () => {
  let url: string;
  let client: pg.Client;
  beforeEach(async () => {
    ({ apiUrl: url } = await freshDatabase());
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  afterEach(() => client.end());

  const jobInHand = (retries = 0) =>
    client.query(`insert into pgboss.job (name, data, state, started_on, retry_limit, retry_count) values ('mail', '{}', 'active', now(), 8, $1)`, [retries]);
  const states = async () => (await client.query<{ state: string }>('select state from pgboss.job order by retry_count')).rows.map(({ state }) => state);

  it('gives back the jobs of the dead at once, and what was tried too often to nobody', async () => {
    await jobInHand();
    await jobInHand(8);
    const only = new LifeSign(url);
    await only.show();
    expect(await states()).toEqual(['retry', 'active']);
    await only.end();
  });

  it('touches no job while another process lives, and does when that one is gone', async () => {
    const [first, second, third] = [new LifeSign(url), new LifeSign(url), new LifeSign(url)];
    await first.show();
    await jobInHand();
    await second.show();
    expect(await states()).toEqual(['active']);
    await Promise.all([first.end(), second.end()]);
    await third.show();
    expect(await states()).toEqual(['retry']);
    await third.end();
  });

  it('shows that it lives again after the database cut it off, as often as that happens', async () => {
    const locks = `select pid, pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`;
    const living = new LifeSign(url, 20);
    await living.show();
    await jobInHand();
    const pids = new Set<number>();
    for (let tries = 0; tries < 200 && pids.size < 3; tries++) {
      for (const { pid } of (await client.query<{ pid: number }>(locks)).rows) pids.add(pid);
      await new Promise((done) => setTimeout(done, 20));
    }
    expect(pids.size).toBeGreaterThanOrEqual(3);
    for (let tries = 0; tries < 200 && !(await client.query(locks.replace(', pg_terminate_backend(pid)', ''))).rowCount; tries++)
      await new Promise((done) => setTimeout(done, 20));
    const other = new LifeSign(url);
    await other.show();
    expect(await states()).toEqual(['active']);
    await Promise.all([living.end(), other.end()]);
  });

  it('lets several open together', async () => {
    const several = Array.from({ length: 5 }, () => new LifeSign(url));
    await Promise.all(several.map((one) => one.show()));
    await Promise.all(several.map((one) => one.end()));
  });
});
