import { type Difference, IssuingKeys, LogAudit } from '#award/server';
import { Clock } from '#platform/database';
import { judgeFile } from '#platform/credential-format';
import { VaultSettings } from '#platform/vault';
import { awardingHouse, type AwardingHouse, awardTo } from '../testing/awarded';
import { Bench, type Person } from '../testing';

interface Key {
  readonly id: string;
  readonly purpose: 'credential' | 'seal';
  readonly state: string;
}

describe('what a lost key signed', () => {
  let bench: Bench;
  let house: AwardingHouse;
  let [early, abdi, ngo]: Person[] = [];
  beforeAll(async () => {
    bench = await Bench.open({}, { address: { origin: 'https://paircours.example' } });
    bench.at('2026-07-01T14:00:00Z');
    house = await awardingHouse(bench);
    [early, abdi, ngo] = await Promise.all(['Avant', 'Abdi', 'Ngô'].map((familyName) => bench.person({ familyName })));
    await awardTo(bench, house, [early!]);
    bench.at('2026-07-03T14:00:00Z');
    await awardTo(bench, house, [abdi!, ngo!]);
    // Another level, in another language too.
    await file(abdi!, '?level=2');
    await file(abdi!, '?level=2&language=en');
    await file(abdi!, '?kind=attestation&level=1');
  });
  afterAll(() => bench.close());

  const certificateOf = async (person: Person) => (await person.get('/certificates')).json().items[0] as { id: string; code: string; touched: boolean };
  const file = async (person: Person, query = '') => {
    const answer = await person.get(`/certificates/${(await certificateOf(person)).id}/document${query}`);
    expect(answer.statusCode).toBe(200);
    return new Uint8Array(answer.rawPayload);
  };
  const credential = async (person: Person, level = 1) =>
    new Uint8Array((await person.get(`/certificates/${(await certificateOf(person)).id}/credential?level=${level}`)).rawPayload);
  const judged = async (bytes: Uint8Array) => {
    const keys = bench.app.get(IssuingKeys);
    const [issuers, roots, compromisedSeals] = await Promise.all([keys.knownIssuers(), keys.roots(), keys.compromisedSeals()]);
    const statusList = async (url: string): Promise<unknown> => (await bench.app.inject(new URL(url).pathname)).json();
    return judgeFile(bytes, { now: new Date(bench.app.get(Clock).now()), issuers, roots, compromisedSeals, statusList });
  };
  const liveKey = async (purpose: Key['purpose']): Promise<string> => {
    const keys: Key[] = (await house.lead.get('/issuing-keys')).json().items[0].keys;
    return keys.find((key) => key.purpose === purpose && key.state === 'live')?.id ?? '';
  };
  const lose = async (key: string, since: string) => {
    expect((await house.lead.post(`/issuing-keys/${key}/compromise`, { since })).statusCode).toBe(200);
    await bench.settle();
  };
  const papersOf = async (key: string, by = house.lead) => (await by.get(`/issuing-keys/${key}/papers`)).json();
  const audit = () =>
    bench.asHouse(async ({ manager }) => {
      const found: Difference[] = [];
      await new LogAudit((text, values = []) => manager.query(text, [...values]), bench.app.get(VaultSettings).masterKey).verify(undefined, (one) =>
        found.push(one),
      );
      return found;
    });
  const mails = async (person: Person) => (await bench.mailsTo(person.email)).filter(({ subject }) => subject.includes('télécharger de nouveau'));

  it('is named, told to its holders alone, and made anew all at once; the code, and what others signed, stay', async () => {
    const key = await liveKey('credential');
    expect(await papersOf(key)).toEqual({ total: 0, renewed: 0, items: [] });
    expect((await house.lead.post(`/issuing-keys/${key}/papers/renewal`)).json()).toMatchObject({ status: 409, code: 'key-not-compromised' });
    const [before, beforeEarly] = [await file(abdi!), await file(early!)];
    const { code } = await certificateOf(abdi!);
    bench.at('2026-07-06T09:00:00Z');
    await lose(key, '2026-07-03T10:00:00Z');
    expect(await judged(before)).toMatchObject({ verdict: 'refused', reasons: ['key-compromised'] });
    expect(await papersOf(key)).toMatchObject({ total: 2, renewed: 0, items: [{ renewed: false }, { renewed: false }] });
    expect((await papersOf(key)).items.map(({ holder }: { holder: string }) => holder).toSorted()).toEqual(['Maëlle Abdi', 'Maëlle Ngô']);
    expect([await mails(abdi!), await mails(ngo!), await mails(early!)].map(({ length }) => length)).toEqual([1, 1, 0]);
    expect([(await certificateOf(abdi!)).touched, (await certificateOf(early!)).touched]).toEqual([true, false]);

    expect((await house.lead.post(`/issuing-keys/${key}/papers/renewal`)).statusCode).toBe(200);
    await bench.settle();
    expect(await papersOf(key)).toMatchObject({ total: 2, renewed: 2 });
    const told = await house.lead.get(`/issuing-keys/${key}/papers/progress`);
    expect([told.body.includes('"renewed":2'), told.body.includes('event: end')]).toEqual([true, true]);
    for (const person of [abdi!, ngo!]) {
      expect(await judged(await file(person))).toMatchObject({ verdict: 'good' });
      expect(await judged(await credential(person))).toMatchObject({ verdict: 'good' });
    }
    for (const query of ['?level=2', '?level=2&language=en', '?kind=attestation&level=1'])
      expect(await judged(await file(abdi!, query))).toMatchObject({ verdict: 'good' });
    expect((await certificateOf(abdi!)).code).toBe(code);
    expect(Buffer.compare(await file(early!), beforeEarly)).toBe(0);
    expect(await judged(beforeEarly)).toMatchObject({ verdict: 'good' });
    expect(await audit()).toEqual([]);
  });

  it('stays as it was issued beside its next version, and is made anew once however often that is asked for', async () => {
    const { id } = await certificateOf(abdi!);
    const versions = () =>
      bench.asHouse(({ manager }) =>
        manager.query<object[]>(
          `select kind, level, language, version, length(bytes) > 0 as kept, key is not null as named from issued_document where certificate = $1 order by level, kind, language, version`,
          [id],
        ),
      );
    const found = await versions();
    expect(found).toHaveLength(8);
    expect(found.filter((one) => 'version' in one && one.version === 1)).toHaveLength(4);
    expect(found.every((one) => 'kept' in one && one.kept && 'named' in one && one.named)).toBe(true);
    const same = await file(abdi!);
    expect(Buffer.compare(await file(abdi!), same)).toBe(0);
    expect(await versions()).toEqual(found);
  });

  it('of a seal is every paper of its day, and a holder who comes first need not wait', async () => {
    const key = await liveKey('seal');
    const sealed = await file(ngo!);
    bench.at('2026-07-06T18:00:00Z');
    await lose(key, '2026-07-06T12:00:00Z');
    expect(await judged(sealed)).toMatchObject({ verdict: 'refused', reasons: ['pdf-seal-compromised'] });
    expect(await papersOf(key)).toMatchObject({ total: 2, renewed: 0 });
    expect(await judged(await file(ngo!))).toMatchObject({ verdict: 'good' });
    expect(await papersOf(key)).toMatchObject({ total: 2, renewed: 1 });
    expect((await papersOf(key)).items.find(({ renewed }: { renewed: boolean }) => renewed)).toMatchObject({ holder: 'Maëlle Ngô' });
    await house.lead.post(`/issuing-keys/${key}/papers/renewal`);
    await bench.settle();
    expect(await papersOf(key)).toMatchObject({ total: 2, renewed: 2 });
    expect(await audit()).toEqual([]);
  });

  it('is nothing to the lead of another house, and leaves out what was revoked', async () => {
    const key = (await house.lead.get('/issuing-keys')).json().items[0].keys.find(({ state }: Key) => state === 'compromised').id;
    const stranger = await bench.person({ roles: [[await bench.organisation('Autre réseau'), 'programme-lead']] });
    expect((await stranger.get(`/issuing-keys/${key}/papers`)).json()).toMatchObject({ status: 404, code: 'key-unknown' });
    expect((await stranger.post(`/issuing-keys/${key}/papers/renewal`)).json()).toMatchObject({ status: 404, code: 'key-unknown' });
    expect((await abdi!.get(`/issuing-keys/${key}/papers`)).statusCode).toBe(403);
    const { total } = await papersOf(key);
    const { id } = await certificateOf(ngo!);
    await house.lead.post(`/certificates/${id}/standing`, { step: 'revoked', reason: 'Essai' });
    expect(await papersOf(key)).toMatchObject({ total: total - 1 });
  });
});
