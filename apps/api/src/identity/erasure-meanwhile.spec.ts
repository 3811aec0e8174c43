import { EraseAccount } from '#identity/server';
import { Bench, type Person } from '../testing';
import { type AwardingHouse, awardingHouse, awardTo, decidedSitting, sealSitting } from '../testing/awarded';
import { rowsWith } from '../testing/whole-database';

/** Signing and drawing happen outside any transaction, and take a while. */
describe('erasing an account while papers are made for it', () => {
  let bench: Bench;
  let house: AwardingHouse;
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    house = await awardingHouse(bench, 'Coopérative des Deux-Rives');
  });
  afterAll(() => bench.close());

  const erase = ({ account }: Person) => bench.app.get(EraseAccount).again(account);
  const count = async (text: string, { account }: Person) => {
    const [row] = await bench.asHouse(({ manager }) => manager.query<{ n: number }[]>(`select count(*)::int as n from ${text}`, [account]));
    return row?.n ?? 0;
  };
  const once = async (text: string, person: Person) => {
    while ((await count(text, person)) === 0) await new Promise((done) => setTimeout(done, 2));
  };

  it('keeps none that were being drawn', async () => {
    const person = await bench.person({ givenName: 'Zéphyrine', familyName: 'Quetzalcoatl-Dubois' });
    await awardTo(bench, house, [person]);
    const [certificate] = (await person.get('/certificates')).json().items;
    const wanted = [2, 3].flatMap((level) => ['fr', 'en'].map((language) => `level=${level}&language=${language}`));
    const asked = wanted.map((query) => person.get(`/certificates/${certificate.id}/document?${query}`));
    await once('credential where account = $1 and level > 1', person);
    await erase(person);
    for (const { statusCode } of await Promise.all(asked)) expect([200, 404]).toContain(statusCode);
    expect(await rowsWith(bench, 'Quetzalcoatl')).toEqual([]);
    const papers = '(select account, document from credential union all select account, bytes::text from issued_document) p';
    expect(await count(`${papers} where account = $1`, person)).toBe(0);
  });

  it('keeps none that were being issued', async () => {
    const person = await bench.person({ givenName: 'Hippolyte', familyName: 'Xochimilco' });
    const sitting = await decidedSitting(bench, house, [person]);
    await sealSitting(house, sitting);
    await once('certificate_order where account = $1', person);
    await erase(person);
    await bench.settle();
    expect(await count('certificate where account = $1', person)).toBe(0);
    expect(await rowsWith(bench, 'Xochimilco')).toEqual([]);
  });

  it('keeps no link and no offer that were being made', async () => {
    const person = await bench.person({ familyName: 'Popocatépetl' });
    await awardTo(bench, house, [person]);
    const [certificate] = (await person.get('/certificates')).json().items;
    const made = Array.from({ length: 20 }, (_, n) => [
      person.post(`/certificates/${certificate.id}/shares`, { level: 1, label: `Chez Popocatépetl ${n}`, days: 30 }),
      person.post(`/certificates/${certificate.id}/wallet-offers`, { level: 1 }),
    ]).flat();
    await once('certificate_share where account = $1', person);
    await erase(person);
    await Promise.all(made);
    for (const table of ['certificate_share', 'wallet_offer']) expect(await count(`${table} where account = $1`, person)).toBe(0);
  });
});
