import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SESSION_COOKIE } from '#identity/server';
import { cloneDatabase, startCluster } from '#platform/testing';
import { createApp } from '../../apps/api/src/create-app';
import { IssueOrPostpone } from '../../libs/award/server/src/batch';
import { openHouse, prepareSitting } from '../endurance/sittings.mjs';

type Method = 'GET' | 'POST';

const words = async (pid: number | string): Promise<string[]> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** Seconds of processor time that the server of this connection has used, all its processes together. Linux only; 0 elsewhere. */
const databaseSeconds = async (client: pg.Client): Promise<number> => {
  const [row] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  const [, parent] = await words(row?.pid ?? 0);
  let ticks = 0;
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const stat = await words(pid);
    if (pid !== parent && stat[1] !== parent) continue;
    // The first process also counts those of its children that have ended.
    ticks += Number(stat[11]) + Number(stat[12]) + (pid === parent ? Number(stat[13]) + Number(stat[14]) : 0);
  }
  return ticks / 100;
};

export interface Batch {
  readonly certificates: number;
  readonly seconds: number;
  /** Of this process, its threads included. */
  readonly processor: number;
  /** Of PostgreSQL. */
  readonly database: number;
}

/** The whole house, with sittings to seal. */
export const openIssuing = async ({ threads }: { readonly threads: number }) => {
  const cluster = await startCluster();
  const database = await cloneDatabase(cluster.url, 'issuing');
  const folder = await mkdtemp(join(tmpdir(), 'paircours-issuing-'));
  const app = await createApp({
    database,
    vault: { masterKey: randomBytes(32) },
    keys: { folder, store: 'file' },
    mail: { from: 'paircours@example.org', openMailbox: true },
    address: { origin: 'http://localhost' },
    outbound: { loopback: false },
    verification: { askIssuers: false, judgeWorker: () => resolve('dist/apps/api/judge-worker.js') },
    drawing: { threads, worker: () => resolve('dist/apps/api/drawing-worker.js') },
    pathways: resolve('libs/curriculum/pathways'),
  });
  const client = new pg.Client({ connectionString: cluster.url.replace(/[^/]+$/, 'issuing') });
  await client.connect();
  const people = await openHouse(client, SESSION_COOKIE);
  const ask = async (method: Method, url: string, payload: object | undefined, cookie: string, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ method, url, headers: { cookie, ...headers }, ...(payload && { payload }) });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`);
    return answer.body ? answer.json() : undefined;
  };
  const issued = async (): Promise<number> => Number((await client.query('select count(*) from certificate')).rows[0].count);

  const rest = (deliberation: string, paused: boolean) =>
    client.query(
      `insert into issuing_pause (deliberation, organisation, paused, changed_by, changed_at) values ($1, $2, $3, $4, now())
       on conflict (deliberation) do update set paused = excluded.paused`,
      [deliberation, people.organisation, paused, people.lead.account],
    );
  const idle = async () => {
    const live = `select count(*)::int as count from pgboss.job where name in ('award-documents', 'outbox', 'mail') and state < 'completed'`;
    while ((await client.query<{ count: number }>(live)).rows[0]?.count) await pause(50);
  };
  /** A sealed sitting whose papers rest. */
  const sealed = async (count: number): Promise<string> => {
    const { id, seal } = await prepareSitting(client, ask, people, count);
    await rest(id, true);
    await seal();
    await idle();
    return id;
  };

  /** Issues the papers of one sitting; sealing itself is not counted. */
  const batch = async (certificates: number): Promise<Batch> => {
    const id = await sealed(certificates);
    const wanted = (await issued()) + certificates;
    const [began, used, base] = [performance.now(), process.cpuUsage(), await databaseSeconds(client)];
    await ask('POST', `/api/deliberations/${id}/issuing`, { paused: false }, people.lead.cookie);
    while ((await issued()) < wanted) await pause(50);
    const spent = process.cpuUsage(used);
    const [seconds, processor, database] = [(performance.now() - began) / 1000, (spent.user + spent.system) / 1e6, (await databaseSeconds(client)) - base];
    await idle();
    return { certificates, seconds, processor, database };
  };

  /** Milliseconds from one order to the stored bytes, one certificate after another. */
  const single = async (certificates: number): Promise<number[]> => {
    const id = await sealed(certificates);
    await rest(id, false);
    const { rows } = await client.query<{ id: string }>('select o.id from certificate_order o join award a on a.id = o.award where a.deliberation = $1', [id]);
    const times: number[] = [];
    for (const order of rows) {
      const began = performance.now();
      await app.get(IssueOrPostpone).run([{ id: order.id, tried: 0 }]);
      times.push(performance.now() - began);
    }
    await idle();
    return times;
  };

  const sizes = async () =>
    (
      await client.query<{ median: number; largest: number }>(
        `select percentile_disc(0.5) within group (order by length(bytes)) as median, max(length(bytes)) as largest from issued_document`,
      )
    ).rows[0];
  const address = async () => {
    await app.listen(0, '127.0.0.1');
    return (await app.getUrl()).replace('[::1]', '127.0.0.1');
  };
  const stop = async () => {
    await client.end();
    await app.close();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { batch, single, sizes, address, stop };
};
