import type { OrganisationId } from '#kernel';
import { Bench, type Person } from '../testing';
import { intakePlan, openIntakeOn } from './intake-for-tests';

describe('an application', () => {
  let bench: Bench;
  let organisation: OrganisationId;
  let lead: Person;
  let intake: string;
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-01-05T15:00:00Z');
    organisation = await bench.organisation();
    lead = await bench.person({ roles: [[organisation, 'programme-lead']] });
    intake = await openIntakeOn(lead, organisation);
  });
  afterAll(() => bench.close());

  it('is begun once, saved as it grows, and keeps what another window saved', async () => {
    const maelle = await bench.person();
    expect((await bench.visitor.get('/intakes?pathway=aqrp')).json().items).toMatchObject([{ id: intake, place: 'Montréal', closesAt: '2026-01-20T04:59:59.999Z', takesApplications: true }]);
    const { id } = (await maelle.post('/applications', { intake })).json();
    expect((await maelle.post('/applications', { intake })).json()).toEqual({ id });
    const begun = (await maelle.get(`/applications/${id}`)).json();
    expect(begun).toMatchObject({ stage: 'draft', number: null, version: 1 });
    const answers = { ...begun.answers, contact: { phone: '514 555-0100' }, attested: { 'can-follow': true } };
    expect((await maelle.patch(`/applications/${id}`, answers, { 'if-match': '"1"' })).json()).toMatchObject({ version: 2 });
    expect((await maelle.patch(`/applications/${id}`, answers, { 'if-match': '"1"' })).json()).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    expect((await maelle.get(`/applications/${id}`)).json().answers).toEqual(answers);
  });
});
