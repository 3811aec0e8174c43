import { randomUUID } from 'node:crypto';
import { Bench } from '../testing';
import { addHost, enrolled, hostEmailOf, type Placed, terms } from './arrangement';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());
beforeEach(() => bench.at('2026-04-20T14:00:00Z'));

const tokenIn = (link: string | null | undefined) => link?.split('#')[1] ?? '';
const day = (on: string, changes: object = {}) => ({
  day: on,
  startsAt: '09:00',
  endsAt: '17:00',
  breakMinutes: 60,
  activity: 'Accueil du matin avec l’équipe.',
  ...changes,
});

/** Everybody has signed; ready for hours. */
const active = async (placed: Placed) => {
  const { lead, learner, enrolment } = placed;
  const { id } = (await lead.post(`/enrolments/${enrolment}/internship`, terms(await addHost(placed), { tutorEmail: `${randomUUID()}@example.org` }))).json();
  await lead.post(`/internships/${id}/steps`, { to: 'to-sign' });
  await bench.settle();
  const mails = await bench.mailsTo(hostEmailOf(placed));
  const host = bench.holderOf(tokenIn(mails.at(-1)?.link));
  await learner.post(`/internships/${id}/signatures`, { name: 'Yasmine Abdi' });
  await host.post('/link/agreement/signature', { name: 'Luc Roy' });
  const signed = (await lead.post(`/internships/${id}/signatures`, { name: 'Inès Lachance' })).json();
  return { id, host, signed };
};

describe('an internship', () => {
  it('goes from agreement to 42 countersigned hours, the host and the tutor without account', async () => {
    const placed = await enrolled(bench);
    const { learner } = placed;
    const { id, signed } = await active(placed);
    expect(signed).toMatchObject({ stage: 'active', hours: { required: 2520, noted: 0, countersigned: 0, complete: false } });

    const days = ['2026-05-04', '2026-05-05', '2026-05-11', '2026-05-12', '2026-05-18', '2026-05-19'];
    bench.at('2026-05-19T22:00:00Z');
    for (const on of days.slice(0, 5)) expect((await learner.post(`/internships/${id}/entries`, day(on))).statusCode).toBe(200);
    const shorter = await learner.post(`/internships/${id}/entries`, day('2026-05-19', { endsAt: '16:30' }));
    expect(shorter.json().hours).toMatchObject({ noted: 2490, countersigned: 0 });

    await bench.settle();
    const tutor = bench.holderOf(tokenIn((await bench.mailsTo(shorter.json().terms.tutorEmail)).at(-1)?.link));
    const entries: { id: string }[] = (await tutor.get('/link/internship')).json().entries;
    const answered = await tutor.post('/link/internship/answers', { name: 'Anne Carrier', countersigned: entries.map((entry) => entry.id), sentBack: [] });
    expect(answered.json().hours).toMatchObject({ countersigned: 2490, remaining: 30, complete: false });

    await learner.post(`/internships/${id}/entries`, day('2026-05-19', { startsAt: '17:00', endsAt: '17:30', breakMinutes: 0 }));
    const last = (await tutor.get('/link/internship')).json().entries.find(({ stage }: { stage: string }) => stage === 'noted');
    expect((await tutor.post('/link/internship/answers', { name: 'Anne Carrier', countersigned: [last.id], sentBack: [] })).json().hours.complete).toBe(true);

    const report = {
      observed: { relationship: 'alone', limits: 'alone', teamwork: 'helps-others', reliability: 'not-seen' },
      strengths: 'À l’écoute.',
      nextSteps: '',
      recommends: true,
      name: 'Anne Carrier',
    };
    expect((await tutor.post('/link/internship/report', report)).json().report).toMatchObject({ recommends: true });
    expect((await tutor.post('/link/internship/report', report)).json()).toMatchObject({ status: 409, code: 'report-already-given' });
  });

  it('lets a link be used again to read, never to sign twice, and not once withdrawn', async () => {
    const placed = await enrolled(bench);
    const { id, host } = await active(placed);
    expect((await host.get('/link/agreement')).statusCode).toBe(200);
    expect((await host.post('/link/agreement/signature', { name: 'Luc Roy' })).json()).toMatchObject({ code: 'agreement-already-signed' });
    expect((await host.get('/link/internship')).json()).toMatchObject({ status: 403, code: 'not-allowed' });
    await placed.lead.delete(`/internships/${id}/links`);
    expect((await host.get('/link/agreement')).json()).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await bench.holderOf('x'.repeat(43)).get('/link/agreement')).statusCode).toBe(401);
  });

  it('refuses an expired link', async () => {
    const placed = await enrolled(bench);
    const { host } = await active(placed);
    bench.at('2026-05-05T04:00:01Z');
    expect((await host.get('/link/agreement')).statusCode).toBe(401);
  });

  it('does not exist for anybody else, by any route', async () => {
    const placed = await enrolled(bench);
    const { id } = await active(placed);
    const other = await enrolled(bench);
    const host = await addHost(placed);
    const asked = await Promise.all([
      other.learner.get(`/internships/${id}`),
      other.lead.get(`/internships/${id}`),
      other.lead.put(`/internships/${id}`, terms(host), { 'if-match': '"1"' }),
      other.lead.post(`/internships/${id}/steps`, { to: 'cancelled' }),
      other.learner.post(`/internships/${id}/signatures`, { name: 'X' }),
      other.lead.post(`/internships/${id}/links`, { purpose: 'tutor-internship' }),
      other.lead.delete(`/internships/${id}/links`),
      other.lead.get(`/internships/${id}/agreement.pdf`),
      other.learner.post(`/internships/${id}/entries`, day('2026-05-05')),
      placed.lead.post(`/internships/${id}/entries`, day('2026-05-05')),
      other.learner.post(`/internships/${id}/entries/${randomUUID()}/withdrawal`),
    ]);
    expect(asked.map((response) => [response.statusCode, response.json().code])).toEqual(asked.map(() => [404, 'internship-unknown']));
    expect((await other.lead.get(`/cohorts/${placed.cohort}/internships`)).json()).toMatchObject({ status: 404, code: 'cohort-unknown' });
    expect((await other.lead.post(`/enrolments/${placed.enrolment}/internship`, terms(host))).json()).toMatchObject({ status: 404, code: 'enrolment-unknown' });
    expect((await other.lead.get('/host-organisations')).json().items).toEqual([]);
  });

  it('keeps both when two staff members change it: the second is told', async () => {
    const placed = await enrolled(bench);
    const host = await addHost(placed);
    const { id, version } = (await placed.lead.post(`/enrolments/${placed.enrolment}/internship`, terms(host))).json();
    const url = `/internships/${id}`;
    expect((await placed.lead.put(url, terms(host, { presence: 'Mardi' }), { 'if-match': `"${version}"` })).headers['etag']).toBe(`"${version + 1}"`);
    expect((await placed.lead.put(url, terms(host, { presence: 'Jeudi' }), { 'if-match': `"${version}"` })).json()).toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
    });
    expect((await placed.lead.put(url, terms(host))).json()).toMatchObject({ status: 400, fieldErrors: [{ path: 'version', code: 'invalid_type' }] });
    expect((await placed.lead.post(`/enrolments/${placed.enrolment}/internship`, terms(host))).json()).toMatchObject({ code: 'internship-exists' });
  });

  it('takes overlapping days sent at once only once', async () => {
    const placed = await enrolled(bench);
    const { id } = await active(placed);
    bench.at('2026-05-12T14:00:00Z');
    const sent = await Promise.all(Array.from({ length: 10 }, () => placed.learner.post(`/internships/${id}/entries`, day('2026-05-11'))));
    expect(sent.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(sent.filter(({ statusCode }) => statusCode === 409)).toHaveLength(9);
  });

  it('answers a command sent again with its key as it did the first time', async () => {
    const placed = await enrolled(bench);
    const { id } = await active(placed);
    bench.at('2026-05-12T14:00:00Z');
    const key = { 'idempotency-key': randomUUID() };
    const sent = await Promise.all(Array.from({ length: 5 }, () => placed.learner.post(`/internships/${id}/entries`, day('2026-05-11'), key)));
    expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    expect((await placed.learner.post(`/internships/${id}/entries`, day('2026-05-12'), key)).json()).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it('sends a day back with a note; the correction is a new entry and both stay', async () => {
    const placed = await enrolled(bench);
    const { id, signed } = await active(placed);
    bench.at('2026-05-12T14:00:00Z');
    const entry = (await placed.learner.post(`/internships/${id}/entries`, day('2026-05-11'))).json().entries[0].id;
    await bench.settle();
    const tutor = bench.holderOf(tokenIn((await bench.mailsTo(signed.terms.tutorEmail)).at(-1)?.link));
    expect((await tutor.post('/link/internship/answers', { name: 'Anne', countersigned: [], sentBack: [{ entry, note: '' }] })).statusCode).toBe(400);
    await tutor.post('/link/internship/answers', { name: 'Anne', countersigned: [], sentBack: [{ entry, note: 'Départ à 16 h.' }] });
    const corrected = (await placed.learner.post(`/internships/${id}/entries`, day('2026-05-11', { endsAt: '16:00' }))).json();
    expect(corrected.entries.map(({ stage }: { stage: string }) => stage).toSorted()).toEqual(['noted', 'sent-back']);
    expect((await tutor.post('/link/internship/answers', { name: 'Anne', countersigned: [entry], sentBack: [] })).json()).toMatchObject({
      code: 'entry-not-noted',
    });
    expect((await tutor.post('/link/internship/answers', { name: 'Anne', countersigned: [], sentBack: [] })).json()).toMatchObject({
      code: 'nothing-answered',
    });
  });

  it('keeps signatures and answers from being changed, even by SQL', async () => {
    const placed = await enrolled(bench);
    await active(placed);
    await expect(bench.asHouse(({ manager }) => manager.query(`update agreement_signature set name = 'x'`))).rejects.toThrow(/append-only|permission denied/);
    await expect(bench.asHouse(({ manager }) => manager.query('delete from hours_answer'))).rejects.toThrow(/append-only|permission denied/);
  });

  it('prints the agreement, and tells each person what waits for them', async () => {
    const placed = await enrolled(bench);
    const { id } = await active(placed);
    const pdf = await placed.learner.get(`/internships/${id}/agreement.pdf?language=en`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await placed.learner.get('/placement/waiting')).json().items).toEqual([
      { code: 'note-hours', params: { hours: 42 }, link: `/internships/${id}`, due: '2026-06-19' },
    ]);
    expect((await placed.lead.get('/placement/waiting')).json().items).toEqual([]);
    expect((await placed.lead.get(`/cohorts/${placed.cohort}/internships`)).json().items).toMatchObject([
      { learner: 'Abdi, Yasmine', stage: 'active', signed: ['learner', 'host', 'programme'] },
    ]);
  });

  it('refuses fields no contract names', async () => {
    const placed = await enrolled(bench);
    const { id } = await active(placed);
    expect((await placed.learner.post(`/internships/${id}/entries`, day('2026-05-05', { health: 'x' }))).json()).toMatchObject({
      status: 400,
      fieldErrors: [{ path: 'body.health', code: 'unknown-field' }],
    });
  });
});
