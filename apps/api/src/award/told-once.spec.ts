import { randomUUID } from 'node:crypto';
import { Bench, type Person } from '../testing';
import { awardingHouse, awardTo } from '../testing/awarded';

/** What is told once is kept by nobody: so the same command sent again cannot be answered as the first time. */
describe('a secret that is told once', () => {
  let bench: Bench;
  let ana: Person;
  let certificate: string;
  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    ana = await bench.person({ familyName: 'Abdi' });
    await awardTo(bench, await awardingHouse(bench), [ana]);
    certificate = (await ana.get('/certificates')).json().items[0].id;
    await ana.post('/employer', { name: 'Boulangerie Roy' });
  });
  afterAll(() => bench.close());

  const count = async (table: string): Promise<number> =>
    bench.asHouse(async ({ manager }) => Number((await manager.query<{ n: string }[]>(`select count(*) as n from ${table}`))[0]?.n));

  const commands = (): Record<string, [path: string, body: object | undefined, table: string]> => ({
    'an address to share': [`/certificates/${certificate}/shares`, { level: 1, label: 'Roy', days: 30 }, 'certificate_share'],
    'a key for programs': ['/employer/keys', { label: 'Paie', days: 30 }, 'employer_key'],
    'an offer to a wallet': [`/certificates/${certificate}/wallet-offers`, { level: 1 }, 'wallet_offer'],
  });

  it.each(['an address to share', 'a key for programs', 'an offer to a wallet'])(
    '%s: fifty at once have one effect, and forty-nine are told what to do',
    async (what) => {
      const [path, body, table] = commands()[what]!;
      const before = await count(table);
      const key = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all(Array.from({ length: 50 }, () => ana.post(path, body, key)));
      const statuses = answers.map(({ statusCode }) => statusCode).toSorted();
      expect([statuses[0], new Set(statuses.slice(1))]).toEqual([200, new Set([409])]);
      for (const answer of answers.filter(({ statusCode }) => statusCode === 409)) expect(answer.json()).toMatchObject({ code: 'secret-already-told' });
      expect(await count(table)).toBe(before + 1);
      expect((await ana.post(path, body, key)).json()).toMatchObject({ status: 409, code: 'secret-already-told' });
      // Another key is another wish.
      expect((await ana.post(path, body, { 'idempotency-key': randomUUID() })).statusCode).toBe(200);
      expect(await count(table)).toBe(before + 2);
    },
  );

  it('keeps nothing of the secret, and a refused command may be sent again', async () => {
    const [path, body] = commands()['an address to share']!;
    const { address } = (await ana.post(path, body, { 'idempotency-key': randomUUID() })).json();
    const token = address.split('/').at(-1);
    const kept = await bench.asHouse(({ manager }) =>
      manager.query<object[]>(`select 1 from idempotent_command i where i::text like '%' || $1 || '%'`, [token]),
    );
    expect(kept).toEqual([]);

    const key = { 'idempotency-key': randomUUID() };
    const stranger = await bench.person();
    expect((await stranger.post(path, body, key)).statusCode).toBe(404);
    expect((await stranger.post(path, body, key)).statusCode).toBe(404);
    expect((await ana.post(path, { ...body, label: 'Autre' }, { 'idempotency-key': key['idempotency-key'] })).statusCode).toBe(200);
    expect((await ana.post(path, body, key)).json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('gives a new address to a link once', async () => {
    const { share } = (await ana.post(...(commands()['an address to share']!.slice(0, 2) as [string, object]))).json();
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = [await ana.post(`/shares/${share}/address`, undefined, key), await ana.post(`/shares/${share}/address`, undefined, key)];
    expect([first.statusCode, second.json().code]).toEqual([200, 'secret-already-told']);
  });
});
