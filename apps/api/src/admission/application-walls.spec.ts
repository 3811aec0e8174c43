import { jest } from '@jest/globals';
import type { OrganisationId } from '#kernel';
import pg from 'pg';
import { Bench, type Person } from '../testing';
import { fillIn, sendIn } from './candidate-for-tests';
import { intakePlan, openIntakeOn } from './intake-for-tests';

const arabic = 'مريم '.repeat(60).slice(0, 300);

describe('between people and organisations', () => {
  let bench: Bench;
  let organisation: OrganisationId;
  let lead: Person;
  let intake: string;
  let candidate: Person;
  let application: string;
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-01-05T15:00:00Z');
    organisation = await bench.organisation();
    lead = await bench.person({ roles: [[organisation, 'programme-lead']] });
    intake = await openIntakeOn(lead, organisation);
    candidate = await bench.person({ givenName: arabic, familyName: '=HYPERLINK("http://x")' });
    application = await sendIn(candidate, intake);
  });
  afterAll(() => bench.close());

  it('another person’s file answers like one that does not exist', async () => {
    const other = await bench.person();
    const nothing = crypto.randomUUID();
    const attempts = (id: string) => [
      other.get(`/applications/${id}`),
      other.post(`/applications/${id}/submission`),
      other.post(`/applications/${id}/withdrawal`),
      other.get(`/applications/${id}/statement`),
      other.put(`/applications/${id}/statement`, { text: 'x' }, { 'if-match': '"1"' }),
      other.put(`/applications/${id}/statement/disclosure`, { until: '2026-04-01' }),
      other.delete(`/applications/${id}/statement`),
      other.post(`/applications/${id}/statement-readings`, { purpose: 'scoring' }),
      other.get(`/applications/${id}/evidence/experience-proof`),
      other.delete(`/applications/${id}/evidence/experience-proof`),
    ];
    const outcome = async (id: string) => (await Promise.all(attempts(id))).map(({ statusCode, body }) => `${statusCode} ${body}`);
    expect(await outcome(application)).toEqual(await outcome(nothing));
    expect((await outcome(application)).every((answer) => answer.startsWith('404'))).toBe(true);
  });

  it('another organisation’s lead finds neither intake nor file', async () => {
    const elsewhere = await bench.organisation('Ailleurs');
    const stranger = await bench.person({ roles: [[elsewhere, 'programme-lead', 'secretary', 'panel']] });
    const answers = await Promise.all([
      stranger.get(`/staff/intakes/${intake}`),
      stranger.get(`/staff/intakes/${intake}/applications`),
      stranger.get(`/staff/intakes/${intake}/applications.csv?language=fr`),
      stranger.put(`/staff/intakes/${intake}`, intakePlan, { 'if-match': '"2"' }),
      stranger.post(`/staff/intakes/${intake}/closure`),
      stranger.post(`/staff/intakes/${intake}/panel-files`, { applications: [application], whatever: true }),
      stranger.post(`/staff/intakes/${intake}/document-requests`, { applications: [application], document: 'experience-proof', dueOn: '2026-01-14' }),
      stranger.get(`/staff/applications/${application}`),
      stranger.post(`/staff/applications/${application}/evidence/experience-proof/check`, { accepted: true }),
      stranger.get(`/applications/${application}/evidence/experience-proof`),
      stranger.post('/staff/intakes', { organisation, editionId: crypto.randomUUID(), ...intakePlan }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
    expect((await stranger.get('/staff/intakes')).json()).toEqual({ items: [] });
  });

  it('drafts are seen by nobody else, only counted', async () => {
    const writer = await bench.person();
    const draft = await fillIn(writer, intake);
    expect((await lead.get(`/staff/applications/${draft}`)).statusCode).toBe(404);
    expect((await lead.get(`/applications/${draft}/evidence/experience-proof`)).statusCode).toBe(404);
    expect((await lead.get(`/staff/intakes/${intake}`)).json().counts).toEqual({ drafts: 1, sent: 1 });
  });

  it('staff sees that a declaration about health was made, not what it says', async () => {
    const file = (await lead.get(`/staff/applications/${application}`)).json();
    const lived = file.eligibility.of.find(({ id }: { id: string }) => id === 'lived-experience');
    expect(lived).toMatchObject({ answer: 'declared' });
    expect(file).not.toHaveProperty('answers');
    expect((await lead.get(`/staff/intakes/${intake}/applications`)).json().conditions.map(({ id }: { id: string }) => id)).toEqual([
      'education',
      'relevant-experience',
      'can-follow',
      'computer',
    ]);
  });

  it('a name of 300 Arabic letters comes back whole, and no cell of the export is a formula', async () => {
    expect((await lead.get(`/staff/applications/${application}`)).json().candidate.givenName).toBe(arabic);
    const csv = await lead.get(`/staff/intakes/${intake}/applications.csv?language=fr`);
    expect(csv.headers['content-disposition']).toContain('candidatures-2026-01-19.csv');
    expect(csv.body).toContain(arabic.trim());
    expect(csv.body).toContain(`"'=HYPERLINK`);
    expect(csv.body).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it('refuses fields nobody listed', async () => {
    const person = await bench.person();
    const { id } = (await person.post('/applications', { intake })).json();
    const { answers } = (await person.get(`/applications/${id}`)).json();
    const response = await person.patch(`/applications/${id}`, { ...answers, stage: 'accepted', contact: { diagnosis: 'x' } }, { 'if-match': '"1"' });
    expect(response.json()).toMatchObject({
      status: 400,
      fieldErrors: expect.arrayContaining([
        { path: 'body.stage', code: 'unknown-field' },
        { path: 'body.contact.diagnosis', code: 'unknown-field' },
      ]),
    });
    expect((await person.patch(`/applications/${id}`, { ...answers, attested: { surprise: true } }, { 'if-match': '"1"' })).json()).toMatchObject({
      code: 'question-unknown',
    });
    expect((await person.post('/applications', { intake, account: person.account })).statusCode).toBe(400);
  });

  it('the database itself shows staff no statement, whatever is asked', async () => {
    const client = new pg.Client({ connectionString: bench.database.apiUrl });
    await client.connect();
    await client.query('begin');
    await client.query(`select set_config('app.account', $1, true), set_config('app.organisations', $2, true)`, [
      lead.account,
      JSON.stringify({ 'programme-lead': [organisation], secretary: [organisation] }),
    ]);
    expect((await client.query('select 1 from application')).rowCount).toBeGreaterThan(0);
    expect((await client.query('select 1 from statement')).rowCount).toBe(0);
    expect((await client.query('select 1 from statement_reading')).rowCount).toBe(0);
    await client.end();
  });

  it('lists an intake of any size in a handful of statements', async () => {
    const once = async () => {
      const query = jest.spyOn(pg.Client.prototype, 'query');
      await lead.get(`/staff/intakes/${intake}/applications`);
      const statements = query.mock.calls.length;
      query.mockRestore();
      return statements;
    };
    // The house's own work in the background is counted with it: the smallest of several counts is the list's alone.
    const count = async () => Math.min(await once(), await once(), await once(), await once());
    const few = await count();
    for (let n = 0; n < 3; n++) await sendIn(await bench.person(), intake);
    await bench.settle();
    expect(await count()).toBe(few);
    // Who calls, for whom, begin and commit are four of them.
    expect(few).toBeLessThanOrEqual(4 + 5);
  });
});
