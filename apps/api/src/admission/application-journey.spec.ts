import type { OrganisationId } from '#kernel';
import { Bench, type Person } from '../testing';
import { fillIn, sendIn } from './candidate-for-tests';
import { pdf } from './files-for-tests';
import { openIntakeOn } from './intake-for-tests';

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
    expect((await bench.visitor.get('/intakes?pathway=aqrp')).json().items).toMatchObject([
      { id: intake, place: 'Montréal', closesAt: '2026-01-20T04:59:59.999Z', takesApplications: true },
    ]);
    const { id } = (await maelle.post('/applications', { intake })).json();
    expect((await maelle.post('/applications', { intake })).json()).toEqual({ id });
    const begun = (await maelle.get(`/applications/${id}`)).json();
    expect(begun).toMatchObject({ stage: 'draft', number: null, version: 1 });
    const answers = { ...begun.answers, contact: { phone: '514 555-0100' }, attested: { 'can-follow': true } };
    expect((await maelle.patch(`/applications/${id}`, answers, { 'if-match': '"1"' })).json()).toMatchObject({ version: 2 });
    expect((await maelle.patch(`/applications/${id}`, answers, { 'if-match': '"1"' })).json()).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    expect((await maelle.get(`/applications/${id}`)).json().answers).toEqual(answers);
  });

  it('goes from the first word to the receipt, the missing document and the panel', async () => {
    const secretary = await bench.person({ roles: [[organisation, 'secretary']], givenName: 'Inès', familyName: 'Lachance' });
    const marc = await bench.person({ roles: [[organisation, 'panel']], givenName: 'Marc', familyName: 'Diallo' });
    await lead.post(`/intakes/${intake}/panel/members`, { account: marc.account });
    const maelle = await bench.person({ givenName: 'Maëlle' });
    const id = await fillIn(maelle, intake);
    const before = (await maelle.get(`/applications/${id}`)).json();
    expect(before.remarks).toEqual([]);
    expect(before.readers).toEqual([{ account: marc.account, name: 'Marc Diallo' }]);
    expect(before.timeline.find(({ state }: { state: string }) => state === 'now')).toEqual({ code: 'sending', state: 'now' });

    const receipt = (await maelle.post(`/applications/${id}/submission`)).json();
    expect(receipt).toEqual({ number: '26-0001', submittedAt: '2026-01-05T15:00:00.000Z', timeZone: 'America/Toronto', place: 'Montréal' });
    await bench.settle();
    expect(await bench.mailsTo(maelle.email)).toMatchObject([
      { subject: 'Nous avons bien reçu votre envoi', link: `http://localhost:3000/applications/${id}` },
    ]);

    const list = (await secretary.get(`/staff/intakes/${intake}/applications`)).json();
    expect(list).toMatchObject({ panelMembers: 1, intake: { counts: { drafts: 1, sent: 1 } } });
    expect(list.items).toMatchObject([
      {
        id,
        number: '26-0001',
        candidate: { givenName: 'Maëlle' },
        summary: { answer: 'undetermined', declarations: { made: 4, asked: 4 }, lacking: ['check', 'document'] },
      },
    ]);

    const check = (document: string, accepted: boolean, reason?: string) =>
      secretary.post(`/staff/applications/${id}/evidence/${document}/check`, { accepted, ...(reason && { reason }) });
    expect((await check('postsecondary-diploma', false)).json()).toMatchObject({ status: 422, code: 'evidence-reason-missing' });
    await check('postsecondary-diploma', false, 'La copie est illisible.');
    await check('experience-proof', true);
    expect((await maelle.upload(`/applications/${id}/evidence/postsecondary-diploma`, pdf())).json()).toMatchObject({ code: 'application-stage' });
    expect((await secretary.post(`/staff/intakes/${intake}/panel-files`, { applications: [id], whatever: false })).json()).toEqual({ sent: [], left: [id] });
    const asked = await secretary.post(`/staff/intakes/${intake}/document-requests`, {
      applications: [id],
      document: 'postsecondary-diploma',
      dueOn: '2026-01-14',
    });
    expect(asked.json()).toEqual({ asked: [id], left: [] });
    await bench.settle();
    expect((await bench.mailsTo(maelle.email)).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['Il manque un document', 'Un document est à revoir']),
    );
    expect((await maelle.get('/admission/waiting')).json().items).toEqual([
      { code: 'document-to-join', params: { title: 'Hiver 2026', count: 1 }, link: `/applications/${id}/conditions`, due: '2026-01-14' },
    ]);

    await maelle.upload(`/applications/${id}/evidence/postsecondary-diploma`, pdf());
    expect((await maelle.get(`/applications/${id}`)).json().requests).toMatchObject([
      { document: 'postsecondary-diploma', answeredAt: '2026-01-05T15:00:00.000Z' },
    ]);
    await check('postsecondary-diploma', true);
    expect((await lead.get('/admission/waiting')).json().items).toMatchObject([{ code: 'files-for-panel', params: { count: 1 } }]);
    expect((await secretary.post(`/staff/intakes/${intake}/panel-files`, { applications: [id], whatever: false })).json()).toEqual({ sent: [id], left: [] });
    expect((await maelle.get(`/applications/${id}`)).json()).toMatchObject({ stage: 'in-review' });
  });

  it('is sent once however often it is asked', async () => {
    const person = await bench.person();
    const id = await fillIn(person, intake);
    const answers = await Promise.all(Array.from({ length: 50 }, () => person.post(`/applications/${id}/submission`)));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    await bench.settle();
    expect(await bench.mailsTo(person.email)).toHaveLength(1);
    const [told] = await bench.asHouse((unit) =>
      unit.manager.query(`select count(*)::int as n from outbox where topic = 'application-submitted' and payload ->> 'application' = $1`, [id]),
    );
    expect(told.n).toBe(1);
  });

  it('says what is missing and sends nothing that lacks a required part', async () => {
    const person = await bench.person();
    const { id } = (await person.post('/applications', { intake })).json();
    expect((await person.post(`/applications/${id}/submission`)).json()).toMatchObject({ status: 422, code: 'application-incomplete' });
    const { remarks } = (await person.get(`/applications/${id}`)).json();
    expect(remarks.filter(({ blocking }: { blocking: boolean }) => blocking).map(({ code, about }: { code: string; about: string }) => [code, about])).toEqual([
      ['evidence-missing', 'experience-proof'],
      ['statement-missing', ''],
    ]);
  });

  it('is taken back with all that was in it; another may be begun', async () => {
    const person = await bench.person();
    const id = await sendIn(person, intake);
    expect((await person.post(`/applications/${id}/withdrawal`)).json()).toEqual({ withdrawnAt: '2026-01-05T15:00:00.000Z' });
    expect((await person.get(`/applications/${id}`)).json()).toMatchObject({
      stage: 'withdrawn',
      answers: { contact: {}, attested: {} },
      statement: { words: 0 },
    });
    expect((await person.get(`/applications/${id}/statement`)).json()).toMatchObject({ text: '' });
    expect((await person.get(`/applications/${id}/evidence/experience-proof`)).statusCode).toBe(404);
    expect((await person.post('/applications', { intake })).json().id).not.toBe(id);
  });
});
