// Kills the house again and again while it issues certificates, and counts in the end: none lost, none twice, none signed without a record.
//   node tools/endurance/kill-while-issuing.mjs [--awards 5000] [--kills 20] [--sitting 500]
// It opens a house of its own, on a data folder of its own that is thrown away. Build first (npm run build).
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import pg from 'pg';
import { load } from '../load.mjs';
import { judgeRun } from './judge-run.mjs';
import { RunningHouse } from './running-house.mjs';
import { openHouse, prepareSitting } from './sittings.mjs';

const { values } = parseArgs({
  options: { awards: { type: 'string', default: '5000' }, kills: { type: 'string', default: '20' }, sitting: { type: 'string', default: '500' } },
});
const [awards, kills, sitting] = [values.awards, values.kills, values.sitting].map(Number);
/** Within so many seconds of its opening the house must be issuing again. */
const PATIENCE = 30;

const { runningPostgres, SESSION_COOKIE, judgePdf, rootOf } = await load('tools/endurance/entry.ts');
const began = performance.now();
const say = (text) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);
const folder = await mkdtemp(join(tmpdir(), 'paircours-endurance-'));
const house = await RunningHouse.in(folder);

/** A client of whoever may see everything; the server goes with the house. */
const connect = async () => {
  const client = new pg.Client({ connectionString: await runningPostgres(join(folder, 'postgres')) });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};
const certificates = async (client) => (await client.query('select count(*)::int as count from certificate')).rows[0].count;

/** Waits until more certificates are there; says how many. */
const more = async (client, than, seconds) => {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const count = await certificates(client);
    if (count > than || count === awards) return count;
    if (performance.now() > end) throw new Error(`No certificate was issued for ${seconds} s: ${count} of ${awards}.\n${house.log.slice(-10).join('')}`);
    await pause(20);
  }
};

const settled = async (client) => {
  const { rows } = await client.query(`select count(*)::int as count from pgboss.job where name in ('award-documents', 'outbox') and state < 'completed'`);
  return rows[0].count === 0;
};

/** Sittings that award so many files, all sealed; their papers rest until all of them are, then go on together. */
const arrange = async (client) => {
  const people = await openHouse(client, SESSION_COOKIE);
  const sittings = [];
  for (let done = 0, n = 0; done < awards; done += sitting, n++) {
    const { id, seal } = await prepareSitting(client, house.ask, people, Math.min(sitting, awards - done), String.fromCharCode(97 + (n % 26)));
    await client.query('insert into issuing_pause (deliberation, organisation, paused, changed_by, changed_at) values ($1, $2, true, $3, now())', [
      id,
      people.organisation,
      people.lead.account,
    ]);
    await seal();
    sittings.push(id);
  }
  say(`${awards} awards are sealed, their papers rest`);
  for (const id of sittings) await house.ask('POST', `/api/deliberations/${id}/issuing`, { paused: false }, people.lead.cookie);
  return people;
};

/** Kills, opens, and waits until it issues again; gives the seconds that took. */
const killOnce = async (client) => {
  await house.kill();
  await client.end().catch(() => undefined);
  const opening = performance.now();
  const seconds = () => (performance.now() - opening) / 1000;
  await house.open();
  const opened = seconds();
  const next = await connect();
  const there = await certificates(next);
  await more(next, there, PATIENCE);
  say(`killed at ${there} certificates; open again after ${opened.toFixed(1)} s, issuing after ${seconds().toFixed(1)} s`);
  return { client: next, there, seconds: seconds() };
};

const until = async (client, count) => {
  for (let there = await certificates(client); there < count;) there = await more(client, there, 120);
};

/** Spread over the batch by what has been issued, not by time: one in each of as many parts, at a random place of it, and some milliseconds later. */
const killAgainAndAgain = async (client) => {
  let [slowest, inside] = [0, 0];
  for (let n = 0; n < kills; n++) {
    await until(client, Math.floor((awards * (n + Math.random() * 0.8)) / kills));
    await pause(Math.random() * 200);
    const killed = await killOnce(client);
    client = killed.client;
    slowest = Math.max(slowest, killed.seconds);
    inside += killed.there < awards ? 1 : 0;
  }
  return { client, slowest, inside };
};

const audited = async () => {
  const look = promisify(execFile)(process.execPath, ['dist/apps/api/audit.js', 'verify', '--json'], { env: house.environment, maxBuffer: 1e9 });
  const { stdout, stderr } = await look.catch((error) => error);
  const { clean, size, found = [] } = JSON.parse(stdout || '{}');
  return { size, faults: clean === true ? [] : [`the audit is not clean: ${JSON.stringify(found.slice(0, 3))} ${stderr}`] };
};

const run = async () => {
  await house.open();
  const begun = await connect();
  const { organisation } = await arrange(begun);
  const { client, slowest, inside } = await killAgainAndAgain(begun);
  await until(client, awards);
  say('all are issued');
  for (const end = performance.now() + 600_000; !(await settled(client)); await pause(200))
    if (performance.now() > end) throw new Error('Jobs are still waiting.');
  say('all is told');
  const { found, faults } = await judgeRun(client, awards, { judgePdf, roots: [await rootOf(house.url, organisation)] });
  const { size, faults: more } = await audited();
  await client.end();
  say(JSON.stringify({ wanted: awards, kills, inside, slowestResume: Number(slowest.toFixed(1)), ...found, logEntries: size }));
  return [...faults, ...more, ...(inside < kills ? [`only ${inside} of ${kills} kills fell into the batch`] : [])];
};

try {
  const faults = await run();
  for (const fault of faults.slice(0, 20)) console.error(`WRONG: ${fault}`);
  console.log(faults.length ? `${faults.length} things are wrong` : 'all as it must be');
  process.exitCode = faults.length ? 1 : 0;
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
