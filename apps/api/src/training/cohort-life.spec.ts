import { randomUUID } from 'node:crypto';
import { Bench } from '../testing';
import { acceptOffer, cohortOf, firstSessionOf, sessionsOf, tenDays, type TestCohort, wish } from './cohort-for-tests';

describe('a cohort', () => {
  let bench: Bench;
  let ours: TestCohort;
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-02-20T15:00:00Z');
    ours = await cohortOf(bench, 3, []);
  });
  afterAll(() => bench.close());

  const plan = (days: readonly string[] = tenDays, trainer: string | null = ours.trainer.account) =>
    ours.lead.post(`/cohorts/${ours.cohort}/timetable`, wish(trainer, days));

  it('is opened by the first acceptance of its intake, and takes each person once', async () => {
    const organisation = await bench.organisation();
    const lead = await bench.person({ roles: [[organisation, 'programme-lead']] });
    const [intake, application] = [randomUUID(), randomUUID()];
    const people = await Promise.all(Array.from({ length: 6 }, () => bench.person()));
    await Promise.all(people.map(({ account }) => acceptOffer(bench, organisation, intake, account)));
    await Promise.all([1, 2].map(() => acceptOffer(bench, organisation, intake, people[0]?.account ?? '', application)));
    await bench.settle();
    const { items } = (await lead.get('/cohorts')).json();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ enrolled: 6, sessions: 0, startsOn: null });
    expect((await lead.get('/training/waiting')).json()).toMatchObject({ items: [{ code: 'timetable-missing', link: `/cohorts/${items[0].id}/timetable` }] });
  });

  it('may be opened and renamed by the lead, who is told when somebody else did', async () => {
    const edition = (await ours.lead.get(`/cohorts/${ours.cohort}`)).json().edition.id;
    const opened = await ours.lead.post('/cohorts', { organisation: ours.organisation, edition, title: 'Automne' });
    expect(opened.json()).toMatchObject({ title: 'Automne', version: 1, mayLead: true });
    const path = `/cohorts/${opened.json().id}`;
    expect((await ours.lead.patch(path, { title: 'Hiver' }, { 'if-match': '"1"' })).json()).toMatchObject({ title: 'Hiver', version: 2 });
    expect((await ours.lead.patch(path, { title: 'Été' }, { 'if-match': '"1"' })).json()).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    expect((await ours.lead.post('/cohorts', { organisation: await bench.organisation(), edition, title: 'Ailleurs' })).json()).toMatchObject({
      code: 'organisation-unknown',
    });
  });

  it('refuses a timetable that is too short, repeated, or taught by somebody without the role', async () => {
    expect((await plan(tenDays.slice(1))).json()).toMatchObject({ status: 422, code: 'too-few-half-days', params: { wanted: 20, found: 18 } });
    expect((await plan([...tenDays, '2026-03-09'])).json()).toMatchObject({ code: 'days-repeated' });
    expect((await plan(tenDays, ours.lead.account)).json()).toMatchObject({ code: 'trainer-unknown' });
    expect((await plan(['2026-02-30'])).json()).toMatchObject({ status: 400, code: 'invalid-input' });
  });

  it('is planned once, even when asked twice at the same time', async () => {
    const both = await Promise.all([plan(), plan()]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await sessionsOf(ours)).toHaveLength(20);
    expect((await ours.lead.get(`/cohorts/${ours.cohort}`)).json()).toMatchObject({ startsOn: '2026-03-09' });
  });

  const change = async (changes: object, n = 0) => {
    const session = (await sessionsOf(ours))[n];
    const standing = {
      unit: 'PAR1',
      day: session?.day,
      half: session?.half,
      from: '09:00',
      to: '12:30',
      place: 'Salle des Érables',
      onlineLink: null,
      trainer: ours.trainer.account,
    };
    return ours.lead.put(`/sessions/${session?.id}`, { ...standing, ...changes }, { 'if-match': `"${session?.version}"` });
  };

  it('tells its learners, in their language, when a session moves, and only then', async () => {
    const learner = ours.learners[0];
    expect((await change({ trainer: null })).statusCode).toBe(200);
    await bench.settle();
    expect(await bench.mailsTo(learner?.email ?? '')).toEqual([]);
    expect((await change({ place: 'Salle du Bouleau' })).statusCode).toBe(200);
    await bench.settle();
    const [mail] = await bench.mailsTo(learner?.email ?? '');
    expect(mail).toMatchObject({ subject: 'Votre calendrier change', link: 'http://localhost:3000/my-training' });
    expect(mail?.body).toContain('lundi 9 mars 2026, de 09:00 à 12:30');
    expect(mail?.body).toContain('Salle du Bouleau');
  });

  it.each([
    ['cohort-busy', { day: '2026-03-10' }],
    ['times-impossible', { from: '13:00' }],
    ['place-missing', { place: '' }],
    ['unit-unknown', { unit: 'PAR9' }],
  ])('refuses a change: %s', async (code, changes) => expect((await change(changes)).json()).toMatchObject({ code }));

  it('refuses a change made from an old version', async () => {
    const [session] = await sessionsOf(ours);
    const body = { unit: 'PAR1', day: '2026-03-09', half: 'am', from: '09:00', to: '12:30', place: 'X', onlineLink: null, trainer: null };
    expect((await ours.lead.put(`/sessions/${session?.id}`, body, { 'if-match': '"1"' })).json()).toMatchObject({ status: 412, code: 'changed-meanwhile' });
  });

  it('sees a trainer or a room that another cohort has taken', async () => {
    const edition = (await ours.lead.get(`/cohorts/${ours.cohort}`)).json().edition.id;
    const other = (await ours.lead.post('/cohorts', { organisation: ours.organisation, edition, title: 'Deuxième' })).json().id;
    const add = (changes: object) =>
      ours.lead.post(`/cohorts/${other}/sessions`, {
        unit: 'PAR1',
        day: '2026-03-10',
        half: 'am',
        from: '10:00',
        to: '12:00',
        place: 'Salle du Pin',
        onlineLink: null,
        trainer: null,
        ...changes,
      });
    expect((await add({ trainer: ours.trainer.account })).json()).toMatchObject({
      status: 409,
      code: 'trainer-busy',
      params: { day: '2026-03-10', half: 'am' },
    });
    expect((await add({ place: 'salle des érables' })).json()).toMatchObject({ status: 409, code: 'place-busy' });
    expect((await add({})).statusCode).toBe(200);
  });

  it('tells when a session is cancelled; it no longer counts', async () => {
    const session = (await sessionsOf(ours))[19];
    expect((await ours.lead.post(`/sessions/${session?.id}/cancellation`, { reason: 'weather' })).statusCode).toBe(200);
    await bench.settle();
    const mails = await bench.mailsTo(ours.learners[1]?.email ?? '');
    expect(mails.filter(({ body }) => body.includes('La météo ne le permet pas.'))).toHaveLength(1);
    expect((await ours.learners[1]?.get('/my-training'))?.json().items[0].attendance).toEqual({ present: 0, counted: 0, planned: 19 });
    expect((await ours.lead.post(`/sessions/${session?.id}/cancellation`, { reason: 'weather' })).json()).toMatchObject({ code: 'session-step-impossible' });
    expect((await ours.lead.post(`/cohorts/${ours.cohort}/timetable`, wish(null, ['2026-04-20']))).statusCode).toBe(200);
  });

  it('goes into a learner’s own calendar, and nobody else’s', async () => {
    const learner = ours.learners[0];
    const mine = (await learner?.get('/my-training'))?.json().items[0];
    const file = await learner?.get(`/my-training/${mine.enrolment}/calendar?language=fr`);
    expect(file?.headers['content-type']).toMatch(/^text\/calendar/);
    expect(file?.body.match(/BEGIN:VEVENT/g)).toHaveLength(20);
    expect(file?.body).toContain('DTSTART:20260309T130000Z');
    expect(file?.body).toContain('SUMMARY:Formation\\, matin');
    expect((await ours.learners[1]?.get(`/my-training/${mine.enrolment}/calendar`))?.json()).toMatchObject({ status: 404, code: 'enrolment-unknown' });
    expect((await ours.lead.get(`/my-training/${mine.enrolment}/calendar`)).json()).toMatchObject({ status: 404 });
  });

  it('lets the lead postpone somebody with a reason of a stated kind, and take them back', async () => {
    const { items } = (await ours.lead.get(`/cohorts/${ours.cohort}/enrolments`)).json();
    const { id } = items.find(({ account }: { account: string }) => account === ours.learners[2]?.account);
    const move = (version: number, body: object) => ours.lead.post(`/enrolments/${id}/stage`, body, { 'if-match': `"${version}"` });
    expect((await move(1, { stage: 'postponed' })).json()).toMatchObject({ status: 422, code: 'reason-missing' });
    expect((await move(1, { stage: 'postponed', reason: 'ill' })).json()).toMatchObject({ status: 400 });
    expect((await move(1, { stage: 'postponed', reason: 'next-cohort' })).json()).toMatchObject({ stage: 'postponed', reason: 'next-cohort', version: 2 });
    expect((await move(1, { stage: 'enrolled' })).json()).toMatchObject({ status: 412 });
    expect((await ours.learners[2]?.get('/training/waiting'))?.json()).toEqual({ items: [] });
    expect((await move(2, { stage: 'enrolled' })).json()).toMatchObject({ stage: 'enrolled', reason: null });
    expect((await ours.trainer.post(`/enrolments/${id}/stage`, { stage: 'withdrawn', reason: 'no-news' }, { 'if-match': '"3"' })).statusCode).toBe(403);
  });

  it('takes somebody postponed into another cohort of the same edition, once', async () => {
    const { items } = (await ours.lead.get(`/cohorts/${ours.cohort}/enrolments`)).json();
    const { id, version } = items.find(({ account }: { account: string }) => account === ours.learners[2]?.account);
    const listed = (await ours.lead.get('/cohorts')).json();
    const edition = (await ours.lead.get(`/cohorts/${ours.cohort}`)).json().edition.id;
    expect(listed.editions.map((one: { id: string }) => one.id)).toContain(edition);
    const target = (await ours.lead.post('/cohorts', { organisation: ours.organisation, edition, title: 'Suivante' })).json().id;
    const transfer = (at: number, cohort: string) => ours.lead.post(`/enrolments/${id}/transfer`, { cohort }, { 'if-match': `"${at}"` });
    expect((await transfer(version, target)).json()).toMatchObject({ status: 409, code: 'enrolment-not-postponed' });
    await ours.lead.post(`/enrolments/${id}/stage`, { stage: 'postponed', reason: 'own-request' }, { 'if-match': `"${version}"` });
    expect((await transfer(version + 1, (await cohortOf(bench, 1, [])).cohort)).json()).toMatchObject({ status: 404, code: 'cohort-unknown' });
    const other = listed.editions.find((one: { id: string }) => one.id !== edition).id;
    const elsewhere = (await ours.lead.post('/cohorts', { organisation: ours.organisation, edition: other, title: 'Autre' })).json().id;
    expect((await transfer(version + 1, elsewhere)).json()).toMatchObject({ status: 409, code: 'other-edition' });
    expect((await transfer(version + 1, ours.cohort)).json()).toMatchObject({ code: 'already-enrolled-there' });
    const both = await Promise.all([transfer(version + 1, target), transfer(version + 1, target)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, expect.any(Number)]);
    expect((await ours.lead.get(`/cohorts/${target}/enrolments`)).json()).toMatchObject({ items: [{ account: ours.learners[2]?.account, stage: 'enrolled' }] });
    expect((await ours.learners[2]?.get('/my-training'))?.json().items).toHaveLength(1);
  });

  it('shows a trainer only what they teach', async () => {
    const stranger = await bench.person({ roles: [[ours.organisation, 'trainer']] });
    expect((await stranger.get('/sessions')).json()).toEqual({ items: [] });
    expect((await stranger.get('/cohorts')).json()).toEqual({ items: [], editions: [] });
    expect((await stranger.get(`/cohorts/${ours.cohort}/enrolments`)).json()).toMatchObject({ status: 404 });
    expect((await stranger.get(`/sessions/${await firstSessionOf(ours)}`)).json()).toMatchObject({ status: 404 });
    expect((await ours.trainer.get('/sessions')).json().items).toHaveLength(19);
    expect((await ours.trainer.get(`/cohorts/${ours.cohort}/progress`)).statusCode).toBe(403);
  });
});
