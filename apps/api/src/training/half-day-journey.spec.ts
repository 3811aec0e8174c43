import { Enrolments } from '#training/server';
import pg from 'pg';
import { Bench, type Person } from '../testing';
import { codeOf, cohortOf, firstSessionOf, sessionsOf, sheetOf, type TestCohort } from './cohort-for-tests';

const present = { presence: 'present', evidence: null };

describe('one half-day', () => {
  let bench: Bench;
  let ours: TestCohort;
  let session: string;
  const learner = (n: number): Person => ours.learners[n] ?? ours.lead;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-02-20T15:00:00Z');
    ours = await cohortOf(bench, 4);
    session = await firstSessionOf(ours);
  });
  afterAll(() => bench.close());

  it('has a place in a timetable of twenty, in Montréal’s time', async () => {
    const timetable = await ours.lead.get(`/cohorts/${ours.cohort}/timetable`);
    expect(timetable.json()).toMatchObject({ timeZone: 'America/Toronto', trainers: [{ familyName: 'Okafor' }] });
    expect(timetable.json().items).toHaveLength(20);
    expect(timetable.json().items[0]).toMatchObject({ unit: 'PAR1', day: '2026-03-09', half: 'am', from: '09:00', to: '12:30', stage: 'planned' });
  });

  it('cannot be signed nor opened too early', async () => {
    bench.at('2026-03-09T12:44:00Z');
    expect((await ours.trainer.post(`/sessions/${session}/signing`)).json()).toMatchObject({ status: 409, code: 'signing-not-yet' });
    expect((await learner(0).post(`/sessions/${session}/signatures`, { code: '123456' })).json()).toMatchObject({ code: 'signing-not-yet' });
    bench.at('2026-03-09T12:50:00Z');
    expect((await learner(0).post(`/sessions/${session}/signatures`, { code: '123456' })).json()).toMatchObject({ code: 'signing-not-open' });
    expect((await ours.trainer.get(`/sessions/${session}/code`)).json()).toMatchObject({ code: 'signing-not-open' });
  });

  it('is opened by its trainer, whose screen shows a code for a minute', async () => {
    bench.at('2026-03-09T13:00:10Z');
    expect((await ours.trainer.post(`/sessions/${session}/signing`)).json()).toMatchObject({
      session: { stage: 'signing' },
      mayOpen: false,
      mayCountersign: true,
      marginMinutes: 15,
    });
    const shown = await ours.trainer.get(`/sessions/${session}/code`);
    expect(shown.json()).toEqual({ code: expect.stringMatching(/^\d{6}$/), secondsLeft: 50 });
    expect((await learner(0).get(`/sessions/${session}/code`)).statusCode).toBe(403);
    expect((await ours.lead.get(`/sessions/${session}/code`)).statusCode).toBe(403);
    expect((await learner(0).get('/my-training')).body).not.toContain(shown.json().code);
  });

  it('is signed with the current code, once, whoever sends it how often', async () => {
    const code = await codeOf(ours.trainer, session);
    const answers = await Promise.all(Array.from({ length: 5 }, () => learner(0).post(`/sessions/${session}/signatures`, { code })));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 409).map((answer) => answer.json().code)).toEqual(Array(4).fill('already-signed'));
    const signatures = await bench.asHouse(({ manager }) =>
      manager.query('select count(*)::int as count from learner_signature where session = $1', [session]),
    );
    expect(signatures).toEqual([{ count: 1 }]);
  });

  it('refuses a wrong code and an old one, takes the one just before, and stops somebody who guesses', async () => {
    const old = await codeOf(ours.trainer, session);
    const wrong = old === '000000' ? '111111' : '000000';
    expect((await learner(1).post(`/sessions/${session}/signatures`, { code: wrong })).json()).toMatchObject({ status: 422 });
    expect((await learner(1).post(`/sessions/${session}/signatures`, { code: 'abcdef' })).json()).toMatchObject({ status: 400, code: 'invalid-input' });
    bench.at('2026-03-09T13:02:10Z');
    expect((await learner(1).post(`/sessions/${session}/signatures`, { code: old })).json()).toMatchObject({ status: 422, code: 'code-old' });
    const before = await codeOf(ours.trainer, session);
    bench.at('2026-03-09T13:03:10Z');
    expect((await learner(1).post(`/sessions/${session}/signatures`, { code: before })).statusCode).toBe(200);

    const guesses = [];
    for (let n = 0; n < 7; n++) guesses.push((await learner(2).post(`/sessions/${session}/signatures`, { code: wrong })).statusCode);
    expect(guesses).toEqual([422, 422, 422, 422, 422, 422, 429]);
    bench.at('2026-03-09T13:04:10Z');
    const code = await codeOf(ours.trainer, session);
    expect((await learner(2).post(`/sessions/${session}/signatures`, { code })).json()).toMatchObject({ status: 429, code: 'too-many-tries' });
  });

  it('is not signed by somebody of another cohort, of another organisation, or by nobody known', async () => {
    const code = await codeOf(ours.trainer, session);
    const others = await cohortOf(bench, 1);
    for (const person of [others.learners[0], others.trainer, others.lead]) {
      expect((await person?.post(`/sessions/${session}/signatures`, { code }))?.json()).toMatchObject({ status: 404, code: 'session-unknown' });
    }
    expect((await others.trainer.get(`/sessions/${session}`)).json()).toMatchObject({ status: 404, code: 'session-unknown' });
    expect((await others.trainer.post(`/sessions/${session}/countersignature`, { entries: [] })).json()).toMatchObject({ status: 404 });
    expect((await others.lead.get(`/cohorts/${ours.cohort}/progress`)).json()).toMatchObject({ status: 404, code: 'cohort-unknown' });
    expect((await bench.visitor.post(`/sessions/${session}/signatures`, { code })).statusCode).toBe(401);
  });

  it('is countersigned for everybody, once', async () => {
    bench.at('2026-03-09T16:35:00Z');
    const { learners } = await sheetOf(ours.trainer, session);
    expect(learners.map(({ halfDay }) => halfDay)).toEqual(['learner-only', 'learner-only', 'unsigned', 'unsigned']);
    const [first, second, third, fourth] = learners.map(({ enrolment }) => enrolment);
    const some = [
      { enrolment: first, entry: present },
      { enrolment: second, entry: present },
    ];
    expect((await ours.trainer.post(`/sessions/${session}/countersignature`, { entries: some })).json()).toMatchObject({
      code: 'someone-missing',
      params: { count: 2 },
    });
    const stranger = { enrolment: crypto.randomUUID(), entry: present };
    expect((await ours.trainer.post(`/sessions/${session}/countersignature`, { entries: [...some, stranger] })).json()).toMatchObject({
      code: 'not-of-this-session',
    });
    const entries = [
      ...some,
      { enrolment: third, entry: { presence: 'present', evidence: 'no-device' } },
      { enrolment: fourth, entry: { presence: 'absent', justified: null } },
    ];
    const both = await Promise.all([
      ours.trainer.post(`/sessions/${session}/countersignature`, { entries }),
      ours.trainer.post(`/sessions/${session}/countersignature`, { entries }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await sheetOf(ours.trainer, session)).learners.map(({ halfDay }) => halfDay)).toEqual(['both', 'both', 'evidenced', 'absent']);
  });

  it('is corrected by a new entry with its reason; the earlier one stays', async () => {
    const { learners } = await sheetOf(ours.trainer, session);
    const correction = { enrolment: learners[3]?.enrolment, entry: { presence: 'absent', justified: 'transport' }, because: 'justification-received' };
    const corrected = await ours.trainer.post(`/sessions/${session}/corrections`, correction);
    expect(corrected.json().learners[3]).toMatchObject({ halfDay: 'absent-justified' });
    expect((await ours.trainer.post(`/sessions/${session}/corrections`, { ...correction, because: undefined })).statusCode).toBe(400);
    const entries = await bench.asHouse(({ manager }) =>
      manager.query('select justified, because from attendance_entry where enrolment = $1 order by recorded_at, supersedes nulls first', [
        learners[3]?.enrolment,
      ]),
    );
    expect(entries).toEqual([
      { justified: null, because: null },
      { justified: 'transport', because: 'justification-received' },
    ]);
  });

  it.each(['learner_signature', 'attendance_entry', 'unit_result'])('cannot be rewritten: %s is append-only', async (table) => {
    const owner = new pg.Client({ connectionString: bench.database.ownerUrl });
    await owner.connect();
    await expect(owner.query(`update ${table} set cohort = cohort`)).rejects.toThrow(/append-only/);
    await expect(owner.query(`delete from ${table}`)).rejects.toThrow(/append-only/);
    await owner.end();
    await expect(bench.asHouse(({ manager }) => manager.query(`update ${table} set cohort = cohort`))).rejects.toThrow(/permission denied/);
  });

  it('shows the learner what counts so far, and tells downstream exact fractions', async () => {
    const { items } = (await learner(0).get('/my-training')).json();
    expect(items[0]).toMatchObject({
      attendance: { present: 1, counted: 1, planned: 20 },
      threshold: { percent: 80, placeholder: true },
      timeZone: 'America/Toronto',
    });
    expect(items[0].sessions[0]).toMatchObject({ halfDay: 'both', maySign: false });
    const { learners } = await sheetOf(ours.trainer, session);
    const ids = learners.map(({ enrolment }) => enrolment);
    const facts = await bench.asHouse(() => bench.app.get(Enrolments).factsOf(ids));
    expect(ids.map((id) => [...facts].find(([enrolment]) => enrolment === id)?.[1].attendance.overall)).toEqual(
      [1, 1, 1, 0].map((there) => ({ present: there, counted: 1, planned: 20 })),
    );
  });

  it('waits for each person by name of what is next', async () => {
    const codes = async (person: Person) => (await person.get('/training/waiting')).json<{ items: { code: string }[] }>().items.map(({ code }) => code);
    expect(await codes(learner(0))).toEqual(['next-session']);
    expect(await codes(ours.trainer)).toEqual([]);
    const [, afternoon] = await sessionsOf(ours);
    bench.at('2026-03-09T17:30:00Z');
    expect(await codes(ours.trainer)).toEqual(['open-signing']);
    await ours.trainer.post(`/sessions/${afternoon?.id}/signing`);
    expect(await codes(learner(0))).toEqual(['sign-now']);
    bench.at('2026-03-09T22:00:00Z');
    expect(await codes(ours.trainer)).toEqual(['countersign']);
    expect(await codes(ours.lead)).toEqual(['signatures-missing']);
  });
});
