import { DataSource } from 'typeorm';
import { Enrolments } from '#training/server';
import { Bench } from '../testing';
import { cohortOf, sessionsOf, sheetOf, type TestCohort } from './cohort-for-tests';

const present = { presence: 'present', evidence: null };
const absent = { presence: 'absent', justified: null };

describe('how a cohort stands', () => {
  let bench: Bench;
  let ours: TestCohort;
  let enrolments: readonly string[];

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-02-20T15:00:00Z');
    ours = await cohortOf(bench, 3);
    const sessions = (await sessionsOf(ours)).slice(0, 4);
    enrolments = (await sheetOf(ours.trainer, sessions[0]?.id ?? '')).learners.map(({ enrolment }) => enrolment);
    bench.at('2026-03-11T02:00:00Z');
    for (const [n, { id }] of sessions.entries()) {
      const entries = enrolments.map((enrolment, who) => ({
        enrolment,
        entry: who === 0 ? { presence: 'present', evidence: 'signed-on-paper' } : who === 1 && n < 3 ? absent : present,
      }));
      await ours.trainer.post(`/sessions/${id}/countersignature`, { entries });
    }
  });
  afterAll(() => bench.close());

  const record = (body: object, by = ours.trainer) =>
    by.post(`/cohorts/${ours.cohort}/results`, {
      enrolment: enrolments[0],
      unit: 'PAR1',
      sitting: 1,
      outcome: 'passed',
      mark: null,
      decidedOn: '2026-03-10',
      ...body,
    });

  it('records results as the edition asks for them', async () => {
    expect((await record({ sitting: 2 })).json()).toMatchObject({ code: 'first-sitting-missing' });
    expect((await record({ outcome: 'marked', mark: '12,5' })).json()).toMatchObject({ code: 'result-of-other-kind' });
    expect((await record({ unit: 'PAR9' })).json()).toMatchObject({ code: 'unit-unknown' });
    expect((await record({ decidedOn: '2026-03-12' })).json()).toMatchObject({ code: 'date-to-come' });
    expect((await record({ enrolment: crypto.randomUUID() })).json()).toMatchObject({ status: 404, code: 'enrolment-unknown' });
    expect((await record({ outcome: 'not-yet' })).statusCode).toBe(200);
    expect((await record({})).json()).toMatchObject({ status: 409, code: 'result-already-there' });
    expect((await record({ sitting: 2 })).json().learners[0].results).toMatchObject([
      { sitting: 1, outcome: 'not-yet' },
      { sitting: 2, outcome: 'passed' },
    ]);
    expect((await record({ enrolment: enrolments[1], outcome: 'not-yet' }, ours.lead)).statusCode).toBe(200);
    expect((await record({ enrolment: enrolments[1], outcome: 'passed', because: 'entered-by-mistake' }, ours.lead)).json().learners[1].results).toMatchObject([
      { outcome: 'passed' },
    ]);
    expect((await record({}, ours.learners[0])).statusCode).toBe(403);
  });

  it('shows the learner their results with dates', async () => {
    expect((await ours.learners[0]?.get('/my-training'))?.json().items[0].results).toMatchObject([
      { decidedOn: '2026-03-10' },
      { unit: 'PAR1', outcome: 'passed' },
    ]);
  });

  it('is told in exact facts: the second session replaces, what is unproven does not count', async () => {
    const facts = await bench.asHouse(() => bench.app.get(Enrolments).factsOf(enrolments));
    expect([...facts.values()].map(({ attendance, units }) => [attendance.overall, units])).toEqual([
      [{ present: 4, counted: 4, planned: 20 }, { PAR1: true }],
      [{ present: 0, counted: 4, planned: 20 }, { PAR1: true }],
      [{ present: 0, counted: 4, planned: 20 }, {}],
    ]);
  });

  it('is one page: grid, signals, hours, results', async () => {
    const { people, figures, sessions, hours, week, weeks } = (await ours.lead.get(`/cohorts/${ours.cohort}/progress`)).json();
    expect(sessions.filter(({ past }: { past: boolean }) => past)).toHaveLength(4);
    expect([week, weeks]).toEqual([1, 6]);
    expect(figures).toEqual({ enrolled: 3, present: 4, counted: 12, missingSignatures: 5 });
    expect(people[0]).toMatchObject({ present: 4, counted: 4, belowThreshold: false, acquired: [true, null, null, null, null], signals: [] });
    expect(people[1].halfDays.slice(0, 5)).toEqual(['absent', 'absent', 'absent', 'trainer-only', 'to-come']);
    expect(people[1].signals).toMatchObject([
      { kind: 'behind', followed: 0, planned: 840, placeholder: true },
      { kind: 'silent', count: 3, returned: true },
      { kind: 'signatures', count: 1 },
    ]);
    expect(hours[0]).toEqual({ week: 1, planned: 840, followed: { lowest: 0, median: 0, highest: 840 } });
    expect(hours[1]).toEqual({ week: 2, planned: 1680 });
  });

  it('takes no more statements for many people than for few', async () => {
    const count = async (cohort: TestCohort) => {
      const logged: string[] = [];
      const dataSource = bench.app.get(DataSource);
      const logger = dataSource.logger;
      const log = (query: string) =>
        void (/^(START|COMMIT)/.test(query) || query.includes('set_config') || query.includes('session_holder') || logged.push(query));
      const silent = () => undefined;
      Object.assign(dataSource, {
        logger: { logQuery: log, logQueryError: silent, logQuerySlow: silent, logSchemaBuild: silent, logMigration: silent, log: silent },
      });
      expect((await cohort.lead.get(`/cohorts/${cohort.cohort}/progress`)).statusCode).toBe(200);
      Object.assign(dataSource, { logger });
      return logged.length;
    };
    const many = await cohortOf(bench, 25);
    const [few, more] = [await count(ours), await count(many)];
    expect(few).toBeLessThanOrEqual(5);
    expect(more).toBe(few);
    expect(few).toBeGreaterThan(0);
  });

  it('goes to a spreadsheet without any live formula', async () => {
    const evil = await bench.person({ familyName: '=HYPERLINK("http://x")', givenName: '@SUM(1)' });
    const { organisation, cohort } = ours;
    await bench.asHouse(({ manager }) =>
      manager.query(
        `insert into enrolment (id, organisation, cohort, account, stage, since) values (gen_random_uuid(), $1, $2, $3, 'enrolled', '2026-02-20')`,
        [organisation, cohort, evil.account],
      ),
    );
    const file = await ours.lead.get(`/cohorts/${cohort}/progress.csv?language=fr`);
    expect(file.headers['content-disposition']).toContain('promotion.csv');
    expect(file.body).toContain('Nom;Prénom;2026-03-09 M');
    expect(file.body.split(/[\n;]/).filter((cell) => /^"?[=@+-]/.test(cell))).toEqual([]);
  });
});
