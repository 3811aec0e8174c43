import type { OrganisationId } from '#kernel';
import { Bench, type Person } from '../testing';
import { fillIn } from './candidate-for-tests';
import { intakePlan, openIntakeOn } from './intake-for-tests';

describe('an intake', () => {
  let bench: Bench;
  let organisation: OrganisationId;
  let lead: Person;
  beforeAll(async () => {
    bench = await Bench.open();
    organisation = await bench.organisation();
    lead = await bench.person({ roles: [[organisation, 'programme-lead']] });
  });
  beforeEach(() => bench.at('2026-01-05T15:00:00Z'));
  afterAll(() => bench.close());

  it('is prepared out of sight, opened, edited within limits, and closed', async () => {
    const secretary = await bench.person({ roles: [[organisation, 'secretary']] });
    const { items } = (await lead.get('/staff/intake-editions')).json();
    const body = { organisation, editionId: items[0].id, ...intakePlan };
    expect((await secretary.post('/staff/intakes', body)).statusCode).toBe(403);
    expect((await lead.post('/staff/intakes', { ...body, decidesOn: '2026-01-19' })).json()).toMatchObject({ status: 422, code: 'intake-dates' });
    const { id } = (await lead.post('/staff/intakes', body)).json();
    expect((await bench.visitor.get(`/intakes/${id}`)).statusCode).toBe(404);
    expect((await (await bench.person()).post('/applications', { intake: id })).json()).toMatchObject({ code: 'intake-unknown' });
    expect((await lead.get('/admission/waiting')).json().items).toMatchObject([{ code: 'intake-to-open', link: `/staff/intakes/${id}/plan` }]);
    expect((await lead.post(`/staff/intakes/${id}/opening`)).json()).toMatchObject({ stage: 'open', version: 2 });
    expect((await bench.visitor.get(`/intakes/${id}`)).json()).toMatchObject({ title: 'Hiver 2026', takesApplications: true });
    const edit = (change: object, version: number) => lead.put(`/staff/intakes/${id}`, { ...intakePlan, ...change }, { 'if-match': `"${version}"` });
    expect((await edit({ places: 22 }, 1)).json()).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    expect((await edit({ closesOn: '2026-01-10' }, 2)).json()).toMatchObject({ status: 409, code: 'intake-frozen', params: { field: 'closesOn' } });
    expect((await edit({ places: 22, closesOn: '2026-01-25' }, 2)).json()).toMatchObject({ places: 22, version: 3 });
    expect((await lead.post(`/staff/intakes/${id}/closure`)).json()).toMatchObject({ stage: 'closed' });
    expect((await (await bench.person()).post('/applications', { intake: id })).json()).toMatchObject({ code: 'intake-not-open' });
  });

  it('takes what is sent at 23:59 in Montréal, already tomorrow in Paris, and nothing a minute later', async () => {
    const intake = await openIntakeOn(lead, organisation);
    const [inTime, late] = [await bench.person(), await bench.person()];
    const [first, second] = [await fillIn(inTime, intake), await fillIn(late, intake)];
    bench.at('2026-01-20T04:59:59Z');
    expect((await inTime.post(`/applications/${first}/submission`)).json()).toMatchObject({
      number: expect.stringMatching(/^26-\d{4}$/),
      submittedAt: '2026-01-20T04:59:59.000Z',
    });
    bench.at('2026-01-20T05:00:00Z');
    expect((await late.post(`/applications/${second}/submission`)).json()).toMatchObject({ status: 409, code: 'intake-not-open' });
    expect((await inTime.post(`/applications/${first}/submission`)).statusCode).toBe(200);
    expect((await bench.visitor.get('/intakes')).json().items).toEqual([]);
  });

  it('can be opened on every edition, and each asks what its conditions read', async () => {
    const { items } = (await lead.get('/staff/intake-editions')).json();
    for (const { id: editionId, slug } of items) {
      const { id } = (await lead.post('/staff/intakes', { organisation, editionId, ...intakePlan, title: slug })).json();
      await lead.post(`/staff/intakes/${id}/opening`);
      const person = await bench.person();
      const started = (await person.post('/applications', { intake: id })).json();
      const file = await person.get(`/applications/${started.id}`);
      expect([slug, file.statusCode]).toEqual([slug, 200]);
      const { questions, answers } = file.json();
      const of = (kind: string, value: unknown) =>
        Object.fromEntries(questions.filter((one: { kind: string }) => one.kind === kind).map(({ code }: { code: string }) => [code, value]));
      const levels = questions.some(({ kind }: { kind: string }) => kind === 'level')
        ? [{ level: { nomenclature: 'fr-2019', level: '6' }, registered: true }]
        : [];
      const filled = {
        ...answers,
        attested: of('declaration', true),
        dates: of('date', '2025-09-01'),
        commitments: of('commitment', '2026-01-03'),
        held: of('held', true),
        ties: of('tie', false),
        levels,
      };
      expect([slug, (await person.patch(`/applications/${started.id}`, filled, { 'if-match': '"1"' })).statusCode]).toEqual([slug, 200]);
      expect((await person.get(`/applications/${started.id}`)).json().remarks.filter(({ code }: { code: string }) => code === 'question-open')).toEqual([]);
      expect((await lead.get(`/staff/intakes/${id}/applications`)).statusCode).toBe(200);
    }
  });
});
