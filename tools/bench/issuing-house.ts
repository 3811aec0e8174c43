import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SESSION_COOKIE } from '#identity/server';
import { cloneDatabase, startCluster } from '#platform/testing';
import { createApp } from '../../apps/api/src/create-app';
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

  /** Issues the papers of one sitting; sealing itself is not counted. */
  const batch = async (certificates: number): Promise<Batch> => {
    const { id, seal } = await prepareSitting(client, ask, people, certificates);
    await client.query('insert into issuing_pause (deliberation, organisation, paused, changed_by, changed_at) values ($1, $2, true, $3, now())', [
      id,
      people.organisation,
      people.lead.account,
    ]);
    await seal();
    while (
      Number(
        (await client.query(`select count(*) from pgboss.job where name in ('award-documents', 'outbox', 'mail') and state < 'completed'`)).rows[0].count,
      ) > 0
    )
      await pause(50);
    const wanted = (await issued()) + certificates;
    const [began, used, base] = [performance.now(), process.cpuUsage(), await databaseSeconds(client)];
    await ask('POST', `/api/deliberations/${id}/issuing`, { paused: false }, people.lead.cookie);
    while ((await issued()) < wanted) await pause(20);
    const spent = process.cpuUsage(used);
    return {
      certificates,
      seconds: (performance.now() - began) / 1000,
      processor: (spent.user + spent.system) / 1e6,
      database: (await databaseSeconds(client)) - base,
    };
  };
  const stop = async () => {
    await client.end();
    await app.close();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { batch, stop, client, app };
};
