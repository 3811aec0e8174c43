import pg from 'pg';
import { Bench } from './testing';

describe('health', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  const asOwner = async (statement: string) => {
    const owner = new pg.Client({ connectionString: bench.database.ownerUrl });
    await owner.connect();
    await owner.query(statement).finally(() => owner.end());
  };
  const ready = () => bench.visitor.get('/health/ready');

  it('is good when everything works', async () => {
    expect((await bench.visitor.get('/health/live')).json()).toEqual({ live: true });
    expect((await ready()).json()).toEqual({ database: 'reachable', migrations: 'current', queue: 'working' });
  });

  it('tells of a migration that has not run, while the process lives', async () => {
    await asOwner(`update migrations set name = name || ' later' where id = (select max(id) from migrations)`);
    const answer = await ready();
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json()).toMatchObject({ code: 'migrations-missing' });
    expect((await bench.visitor.get('/health/live')).statusCode).toBe(200);
    await asOwner(`update migrations set name = replace(name, ' later', '')`);
    expect((await ready()).statusCode).toBe(200);
  });

  it('tells of jobs that nobody takes', async () => {
    await asOwner(
      `select pgboss.create_queue('nobody-takes-these', '{"policy":"standard","retryLimit":2,"retryDelay":0,"retryBackoff":false,"expireInSeconds":900,"retentionSeconds":1209600,"deletionSeconds":604800}')`,
    );
    await asOwner(`insert into pgboss.job (name, data, start_after) values ('nobody-takes-these', '{}', now() - interval '1 hour')`);
    expect((await ready()).json()).toMatchObject({ status: 503, code: 'queue-stuck' });
  });

  it('does not take a long queue that moves for a stuck one', async () => {
    await asOwner(`insert into pgboss.job (name, data, state, started_on, completed_on) values ('nobody-takes-these', '{}', 'completed', now(), now())`);
    expect((await ready()).statusCode).toBe(200);
    await asOwner(`delete from pgboss.job where name = 'nobody-takes-these'`);
  });

  it('answers with its number and keeps nothing in caches', async () => {
    const { headers } = await bench.visitor.get('/health/live');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  });

  it('changes nothing for another site', async () => {
    const forged = await bench.app.inject({
      method: 'POST',
      url: '/api/health/live',
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(forged.json()).toMatchObject({ status: 403, code: 'cross-origin' });
  });
});
