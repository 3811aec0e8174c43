import { setTimeout as pause } from 'node:timers/promises';
import { type Difference, IssuingKeys, LogAudit } from '#award/server';
import { judgeFile } from '#platform/credential-format';
import { VaultSettings } from '#platform/vault';
import pg from 'pg';
import { Bench, type Person } from '../testing';
import { awardingHouse } from '../testing/awarded';
import { cohortWithFiles } from '../testing/cohort-with-files';
import { HouseProcess } from '../testing/house-process';

const AWARDS = 30;
/** Milliseconds until something that must come has not: a noisy machine opens a house in half a minute. */
const PATIENCE = 90_000;

/**
 * The house is killed while it draws, while it writes, and between two handfuls; in the end everybody has one certificate.
 * `tools/endurance/kill-while-issuing.mjs` does the same with thousands, at random.
 */
describe('a house that is killed while it issues', () => {
  let bench: Bench;
  let house: HouseProcess | undefined;
  /** Sees every row, and what other connections are doing. */
  let superuser: pg.Client;
  beforeAll(async () => {
    bench = await Bench.open();
    const server = new URL(process.env['TEST_CLUSTER_URL'] ?? '');
    server.pathname = new URL(bench.database.apiUrl).pathname;
    superuser = new pg.Client({ connectionString: server.toString() });
    await superuser.connect();
  });
  afterAll(async () => {
    await house?.kill();
    await superuser.end();
    await bench.close();
  });

  const numberOf = async (statement: string): Promise<number> =>
    Number((await superuser.query<{ n: string }>(`select count(*) as n from ${statement}`)).rows[0]?.n);
  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + PATIENCE; !(await holds()); await pause(10)) if (Date.now() > end) throw new Error(`It never came to it that ${what}.`);
  };

  /** A sitting that has awarded everybody's file; its papers rest. */
  const sealed = async (): Promise<void> => {
    const { organisation, lead, jury } = await awardingHouse(bench);
    const people: Person[] = await Promise.all(
      Array.from({ length: AWARDS }, (_, at) => bench.person({ familyName: `Abdi${String.fromCharCode(97 + (at % 26))}` })),
    );
    const { cohort, enrolments } = await cohortWithFiles(bench, organisation, people);
    const chair = jury[0]!;
    const sitting = { cohort, sitsOn: bench.at(new Date().toISOString()).slice(0, 10), members: jury.map(({ account }) => account), chair: chair.account };
    const { id } = (await lead.post('/deliberations', sitting)).json();
    for (const member of jury) await member.post(`/deliberations/${id}/presence`);
    await chair.post(`/deliberations/${id}/opening`);
    for (const file of enrolments) await chair.put(`/deliberations/${id}/files/${file}/decision`, { outcome: 'award', reason: 'Vu.' }, { 'if-match': '"0"' });
    await bench.asHouse(({ manager }) =>
      manager.query('insert into issuing_pause (deliberation, organisation, paused, changed_by, changed_at) values ($1, $2, true, $3, now())', [
        id,
        organisation,
        lead.account,
      ]),
    );
    const { version } = (await chair.get(`/deliberations/${id}`)).json();
    expect((await chair.post(`/deliberations/${id}/seal`, undefined, { 'if-match': `"${version}"` })).statusCode).toBe(200);
    await bench.settle();
  };

  const certificates = () => numberOf('certificate');
  const moments: readonly (readonly [what: string, comes: () => Promise<boolean>])[] = [
    ['it draws', async () => (await numberOf(`pgboss.job where name = 'award-documents' and state = 'active'`)) > 0],
    [
      'it writes',
      async () =>
        (await numberOf(`pg_stat_activity where datname = current_database() and state = 'active' and query ilike 'insert into "certificate_detail"%'`)) > 0,
    ],
    ['a handful is kept', async () => (await certificates()) > 0],
  ];

  it(
    'issues each certificate once, whatever it was doing',
    async () => {
      await sealed();
      await bench.app.close();
      await superuser.query(`create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(0.02); return new; end $$;
      create trigger linger before insert on certificate_detail for each row execute function linger();
      update issuing_pause set paused = false`);
      for (const [what, comes] of moments) {
        house = await HouseProcess.open(bench.settings);
        await until(what, comes);
        await house.kill();
        house = undefined;
        if (what === 'it writes') await superuser.query('drop trigger linger on certificate_detail');
      }
      expect(await certificates()).toBeLessThan(AWARDS);
      house = await HouseProcess.open(bench.settings);
      await until('all are issued and told', async () => (await certificates()) === AWARDS && (await numberOf(`pgboss.job where state < 'completed'`)) === 0);
      await house.kill();
      house = undefined;
      bench = await bench.beside();
      bench = await bench.beside();
    },
    4 * PATIENCE,
  );

  it('leaves one paper, one number, one credential and one mail for everybody, and a clean log', async () => {
    const { rows } =
      await superuser.query(`select (select count(*) from certificate)::int as certificates, (select count(distinct award) from certificate)::int as awards,
      (select count(distinct code) from certificate)::int as codes, (select count(distinct printed ->> 'number') from certificate)::int as numbers,
      (select max(rank) from award) as last, (select count(distinct (list, position)) from credential)::int as credentials,
      (select count(*) from issued_document)::int as papers, (select count(*) from certificate_detail)::int as details,
      (select count(*) from outbox where topic = 'certificate-issued')::int as told, (select count(distinct recipient) from mail where link like '%/certificates')::int as mailed`);
    const every = ['certificates', 'awards', 'codes', 'numbers', 'last', 'credentials', 'papers', 'details', 'told', 'mailed'];
    expect(rows).toEqual([Object.fromEntries(every.map((name) => [name, AWARDS]))]);

    const keys = bench.app.get(IssuingKeys);
    const [issuers, roots] = await Promise.all([keys.knownIssuers(), keys.roots()]);
    const statusList = async (url: string): Promise<unknown> => (await bench.app.inject(new URL(url).pathname)).json();
    const world = { now: new Date(), issuers, roots, statusList };
    const papers = await superuser.query<{ bytes: Buffer }>('select bytes from issued_document');
    const verdicts = [];
    for (const { bytes } of papers.rows) verdicts.push((await judgeFile(new Uint8Array(bytes), world)).verdict);
    expect(new Set(verdicts)).toEqual(new Set(['good']));

    const found: Difference[] = [];
    await bench.asHouse(({ manager }) =>
      new LogAudit((text, values = []) => manager.query(text, [...values]), bench.app.get(VaultSettings).masterKey).verify(undefined, (one) => found.push(one)),
    );
    expect(found).toEqual([]);
  });
});
