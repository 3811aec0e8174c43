import type { OrganisationId } from '#kernel';
import pg from 'pg';
import { Bench, type Person } from '../testing';
import { fillIn } from './candidate-for-tests';
import { openIntakeOn } from './intake-for-tests';

const canary = 'Zibeline-Quatorze';
const text = `Ce qui m’a aidée : ${canary}. Une rencontre, un mardi.`;

describe('a lived-experience statement', () => {
  let bench: Bench;
  let organisation: OrganisationId;
  let lead: Person;
  let reader: Person;
  let candidate: Person;
  let intake: string;
  let id: string;
  const said: string[] = [];
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-01-05T15:00:00Z');
    organisation = await bench.organisation();
    lead = await bench.person({ roles: [[organisation, 'programme-lead', 'secretary']] });
    reader = await bench.person({ givenName: 'Marc', familyName: 'Diallo', roles: [[organisation, 'panel']] });
    intake = await openIntakeOn(lead, organisation);
    await lead.post(`/intakes/${intake}/panel/members`, { account: reader.account });
    candidate = await bench.person();
    id = await fillIn(candidate, intake, { text });
  });
  afterAll(() => bench.close());

  const read = (who: Person, purpose = 'scoring') =>
    who.post(`/applications/${id}/statement-readings`, { purpose }, { 'idempotency-key': crypto.randomUUID() });
  const name = (account: string) =>
    bench.asHouse((unit) =>
      unit.manager.query(`insert into statement_reader (application, account, owner, organisation, granted_at) values ($1, $2, $3, $4, now())`, [
        id,
        account,
        candidate.account,
        organisation,
      ]),
    );

  it('is kept as it grows, over its limit too, and never written over unseen', async () => {
    const long = `${text} ${'mot '.repeat(700)}`;
    expect((await candidate.put(`/applications/${id}/statement`, { text: long }, { 'if-match': '"1"' })).json()).toMatchObject({ version: 2 });
    expect((await candidate.post(`/applications/${id}/submission`)).json()).toMatchObject({ code: 'application-incomplete' });
    expect((await candidate.put(`/applications/${id}/statement`, { text: 'autre' }, { 'if-match': '"1"' })).json()).toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
    });
    expect((await candidate.get(`/applications/${id}/statement`)).json().text).toBe(long);
    await candidate.put(`/applications/${id}/statement`, { text }, { 'if-match': '"2"' });
  });

  it('is shown only for as long as its owner agrees', async () => {
    expect((await candidate.put(`/applications/${id}/statement/disclosure`, { until: '2026-02-01' })).json()).toMatchObject({ code: 'disclosure-too-short' });
    expect((await candidate.put(`/applications/${id}/statement/disclosure`, { until: '2027-04-01' })).json()).toMatchObject({ code: 'disclosure-too-long' });
    expect((await candidate.put(`/applications/${id}/statement/disclosure`, { until: '2026-04-01' })).json()).toEqual({ disclosedUntil: '2026-04-01' });
  });

  it('is read by nobody before the file is theirs to read, nor by staff ever', async () => {
    await candidate.post(`/applications/${id}/submission`);
    expect((await read(reader)).statusCode).toBe(404);
    expect((await lead.post(`/staff/intakes/${intake}/panel-files`, { applications: [id], whatever: true })).json().sent).toEqual([id]);
    expect((await read(lead)).statusCode).toBe(404);
    expect((await read(candidate)).statusCode).toBe(404);
  });

  it('is opened to a named reader, and each reading is shown to its owner', async () => {
    await name(reader.account);
    expect((await read(reader, 'curiosity')).statusCode).toBe(400);
    expect((await read(reader)).json()).toEqual({ text, words: 10, readUntil: '2026-04-01' });
    expect((await candidate.get(`/applications/${id}`)).json().readings).toEqual([
      { of: 'statement', reader: 'Marc Diallo', purpose: 'scoring', at: '2026-01-05T15:00:00.000Z' },
    ]);
  });

  it('is not opened when the reading cannot be noted', async () => {
    const owner = new pg.Client({ connectionString: bench.database.ownerUrl });
    await owner.connect();
    await owner.query('revoke insert on statement_reading from paircours_api');
    const response = await read(reader);
    await owner.query('grant insert on statement_reading to paircours_api');
    await owner.end();
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain(canary);
  });

  it('appears in no other answer, no mail, and nowhere in the database', async () => {
    await bench.settle();
    for (const url of [`/applications/${id}`, '/applications', '/admission/waiting']) said.push((await candidate.get(url)).body);
    for (const url of [`/staff/intakes/${intake}/applications`, `/staff/intakes/${intake}/applications.csv?language=fr`, `/staff/applications/${id}`])
      said.push((await lead.get(url)).body);
    expect(said.join('\n')).not.toContain(canary);
    // With the eyes of the cluster's administrator, whom no policy holds back.
    const everything = new URL(process.env['TEST_CLUSTER_URL'] ?? '');
    everything.pathname = new URL(bench.database.ownerUrl).pathname;
    const administrator = new pg.Client({ connectionString: everything.href });
    await administrator.connect();
    const tables = await administrator.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
    );
    for (const { name: table } of tables.rows) {
      const { rows } = await administrator.query<{ row: string }>(`select t::text as row from ${table} t`);
      expect(rows.filter(({ row }) => row.includes(canary) || row.includes(Buffer.from(canary).toString('hex')))).toEqual([]);
    }
    await administrator.end();
    expect(tables.rows.length).toBeGreaterThan(20);
  });

  it('is closed at once when its day is over, its reader leaves, or its owner takes it back', async () => {
    bench.at('2026-04-02T15:00:00Z');
    expect((await read(reader)).json()).toMatchObject({ status: 410, code: 'disclosure-over' });
    bench.at('2026-01-06T15:00:00Z');
    await bench.asHouse((unit) => unit.manager.query(`delete from membership where account = $1`, [reader.account]));
    expect((await read(reader)).statusCode).toBe(404);
    const other = await bench.person({ roles: [[organisation, 'panel']] });
    await name(other.account);
    expect((await candidate.delete(`/applications/${id}/statement`)).json()).toEqual({ withdrawnAt: '2026-01-06T15:00:00.000Z' });
    expect((await read(other)).json()).toMatchObject({ status: 410, code: 'statement-withdrawn' });
    expect((await candidate.get(`/applications/${id}`)).json()).toMatchObject({
      stage: 'in-review',
      statement: { words: 0, withdrawnAt: '2026-01-06T15:00:00.000Z' },
      readings: [{ of: 'statement' }],
    });
  });
});
