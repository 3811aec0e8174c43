import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RenewalReminders } from '#award/server';
import { Bench, type Person } from '../testing';
import { awardingHouse, awardTo } from '../testing/awarded';

const built = 'libs/curriculum/pathways';
const rules = `  validity: { value: { years: 2 }, from: { label: placeholder } }
  provisional: { value: true, from: { label: placeholder } }
  renewal:
    opens: 6 months
    from: { label: placeholder }
    hours:
      - { code: ethics, title: { fr: "Éthique", en: "Ethics" }, minutes: 3 h }
      - { code: practice, title: { fr: "Pratique", en: "Practice" }, minutes: 17 h }
`;

describe('an award that ends', () => {
  let bench: Bench;
  let folder: string;
  let lead: Person;
  let secretary: Person;
  let holder: Person;
  let certificate: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paircours-pathways-'));
    await cp(built, folder, { recursive: true });
    const file = join(folder, 'aqrp-2026.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^award:\n/m, `award:\n${rules}`));
    bench = await Bench.open({}, { pathways: folder });
    bench.at('2026-07-03T14:00:00Z');
    const house = await awardingHouse(bench);
    lead = house.lead;
    secretary = await bench.person({ roles: [[house.organisation, 'secretary']] });
    holder = await bench.person({ givenName: 'Ana', familyName: 'Roy' });
    await awardTo(bench, house, [holder]);
    certificate = (await mine())[0].id;
  });
  afterAll(async () => {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  });

  const mine = async () => (await holder.get('/certificates')).json().items;
  const declare = (activity: object, by: Person = holder) => by.post(`/certificates/${certificate}/activities`, activity);
  const activity = (category: string, minutes: number, doneOn: string) => ({ category, title: 'Atelier', doneOn, minutes });
  const renewal = async (by: Person = holder) => (await by.get(`/certificates/${certificate}/renewal`)).json().renewal;

  it('is provisional until somebody confirms it, then valid to a day written on it', async () => {
    expect((await mine())[0]).toMatchObject({ state: 'provisional', validUntil: '2028-07-02' });
    const confirm = () => lead.post(`/certificates/${certificate}/standing`, { step: 'confirmed', reason: 'Relevé reçu' });
    expect((await confirm()).json()).toEqual({ state: 'valid' });
    expect((await confirm()).json()).toMatchObject({ code: 'certificate-not-provisional' });
  });

  it('says when it can be renewed and with how much, and takes hours of its own period only', async () => {
    expect(await renewal()).toMatchObject({ opensOn: '2028-01-02', closesOn: '2028-07-02', stage: 'early', complete: false });
    bench.at('2027-05-10T14:00:00Z');
    expect((await declare(activity('cooking', 60, '2027-05-01'))).json()).toMatchObject({ status: 422, code: 'category-unknown' });
    for (const day of ['2026-07-02', '2028-07-03', '2027-05-11'])
      expect((await declare(activity('ethics', 60, day))).json()).toMatchObject({ code: 'activity-outside-period' });
    expect((await declare(activity('ethics', 60, '2027-05-01'), await bench.person())).json()).toMatchObject({ status: 404 });
    const { id } = (await declare(activity('ethics', 60, '2027-05-01'))).json();
    expect((await lead.delete(`/activities/${id}`)).json()).toMatchObject({ status: 404 });
    expect((await holder.delete(`/activities/${id}`)).statusCode).toBe(200);
    expect((await renewal()).activities).toEqual([]);
  });

  it('counts what the programme accepted, once, and tells why it did not', async () => {
    const made = async (category: string, minutes: number) => (await declare(activity(category, minutes, '2027-05-01'))).json().id;
    const [ethics, practice, other] = [await made('ethics', 180), await made('practice', 1020), await made('practice', 60)];
    const decide = (id: string, accepted: boolean, reason = '', by: Person = lead) => by.put(`/activities/${id}/decision`, { accepted, reason });
    expect((await decide(ethics, true, '', secretary)).statusCode).toBe(403);
    expect((await decide(ethics, true, '', await bench.person({ roles: [[await bench.organisation(), 'programme-lead']] }))).json()).toMatchObject({
      status: 404,
      code: 'activity-unknown',
    });
    expect((await decide(other, false)).json()).toMatchObject({ code: 'reason-missing' });
    expect((await decide(other, false, 'Hors du sujet')).json()).toMatchObject({ state: 'refused', reason: 'Hors du sujet' });
    for (const id of [ethics, practice]) expect((await decide(id, true)).statusCode).toBe(200);
    expect((await decide(ethics, false, 'Non')).json()).toMatchObject({ status: 409, code: 'activity-decided' });
    expect((await holder.delete(`/activities/${ethics}`)).json()).toMatchObject({ status: 404 });
    expect(await renewal()).toMatchObject({ complete: true, hours: [{ accepted: 180 }, { accepted: 1020 }] });
    expect((await secretary.get('/renewals')).json().items).toMatchObject([{ holder: 'Ana Roy', complete: true }]);
  });

  it('reminds its holder once on each occasion, and never on a locked screen of what', async () => {
    const reminders = bench.app.get(RenewalReminders);
    bench.at('2028-01-01T14:00:00Z');
    expect(await reminders.sweep()).toBe(0);
    bench.at('2028-01-02T14:00:00Z');
    expect(await Promise.all([reminders.sweep(), reminders.sweep()])).toEqual(expect.arrayContaining([1, 0]));
    bench.at('2028-06-10T14:00:00Z');
    expect([await reminders.sweep(), await reminders.sweep()]).toEqual([1, 0]);
    await bench.settle();
    const told = (await bench.mailsTo(holder.email)).filter(({ subject }) => subject === 'Un de vos documents arrive à son terme');
    expect(told).toHaveLength(2);
  });

  it('is renewed for the time that follows, with a new code, while the old one answers that it was replaced', async () => {
    const renew = (by: Person = lead) => by.post(`/certificates/${certificate}/renewal`);
    bench.at('2027-12-01T14:00:00Z');
    expect((await renew()).json()).toMatchObject({ code: 'renewal-too-early' });
    expect((await renew(await bench.person({ roles: [[await bench.organisation(), 'programme-lead']] }))).json()).toMatchObject({ status: 404 });
    bench.at('2028-06-10T14:00:00Z');
    expect((await renew()).json()).toEqual({ validUntil: '2030-07-02' });
    await bench.settle();
    const [fresh, former] = await mine();
    expect([fresh.state, fresh.validUntil, former.state]).toEqual(['provisional', '2030-07-02', 'superseded']);
    expect((await holder.get(`/certificates/${fresh.id}/renewal`)).json().renewal).toMatchObject({ opensOn: '2030-01-02', complete: false });
    expect((await renew()).json()).toMatchObject({ status: 404 });
  });

  it('has run out on the day after its last', async () => {
    bench.at('2030-07-02T12:00:00Z');
    expect((await mine())[0].state).toBe('provisional');
    bench.at('2030-07-03T12:00:00Z');
    expect((await mine())[0].state).toBe('expired');
  });
});
