import { decodeStatusList, statusBit } from '#platform/credential-format';
import { type Difference, LogAudit } from '#award/server';
import { hashPassword } from '#identity/server';
import { VaultSettings } from '#platform/vault';
import { DataSource } from 'typeorm';
import { Bench, type Person } from '../testing';
import { type AwardingHouse, awardingHouse, awardTo } from '../testing/awarded';
import { rowsWith } from '../testing/whole-database';

const PASSWORD = 'une paire de rails parallèles';
const NAMES = ['Zéphyrine', 'Quetzalcoatl-Dubois', 'zephyrine.q@example.org', 'quetzalcoatldubois'];

describe('erasing an account', () => {
  let bench: Bench;
  let house: AwardingHouse;
  let person: Person;
  let other: Person;
  let certificate: { id: string; code: string };
  let credential: { credentialStatus: { statusListCredential: string; statusListIndex: string } };
  let share: string;
  let offer: string;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    house = await awardingHouse(bench, 'Coopérative des Deux-Rives');
    person = await bench.person({ givenName: 'Zéphyrine', familyName: 'Quetzalcoatl-Dubois', email: 'zephyrine.q@example.org' });
    other = await bench.person({ givenName: 'Luc', familyName: 'Côté' });
    const passwordHash = await hashPassword(PASSWORD);
    await bench.asHouse(({ manager }) => manager.query('update account set password_hash = $2 where id = $1', [person.account, passwordHash]));
    await awardTo(bench, house, [person, other]);
    [certificate] = (await person.get('/certificates')).json().items;
    credential = (await person.get(`/certificates/${certificate.id}/credential?level=1`)).json();
    share = (await person.post(`/certificates/${certificate.id}/shares`, { level: 1, label: 'Chez Zéphyrine', days: 30 })).json().address;
    const { link } = (await person.post(`/certificates/${certificate.id}/wallet-offers`, { level: 1 })).json();
    offer = new URL(new URL(link).searchParams.get('credential_offer_uri') ?? '').pathname;
    await house.lead.post(`/certificates/${certificate.id}/standing`, { step: 'suspended', reason: 'Zéphyrine doit nous écrire' });
    await house.lead.post(`/certificates/${certificate.id}/standing`, { step: 'reinstated', reason: 'Zéphyrine a écrit' });
    await bench.settle();
  });
  afterAll(() => bench.close());

  const check = (code: string, name: string) =>
    bench.app.inject({
      method: 'POST',
      url: '/verify',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ code, name }).toString(),
    });
  const erase = (by: Person, password: string) => by.post('/account/erasure', { password });

  const found = (...words: readonly string[]) => rowsWith(bench, ...words);

  it('gives what it holds of their awards in one file before', async () => {
    const { award } = (await person.get('/account/data')).json();
    expect(award.certificates).toMatchObject([{ id: certificate.id, printed: { holder: { givenName: 'Zéphyrine' } } }]);
    expect(award.links).toMatchObject([{ level: 1, label: 'Chez Zéphyrine' }]);
    expect(award.walletOffers).toMatchObject([{ certificate: certificate.id, level: 1, takenAt: null }]);
    expect(award.steps).toHaveLength(2);
    expect((await bench.app.inject({ method: 'GET', url: offer })).statusCode).toBe(200);
  });

  it('asks for the password again, and for roles to be given up first', async () => {
    expect((await erase(person, 'wrong')).json()).toMatchObject({ status: 403, code: 'password-wrong' });
    await bench.asHouse(async ({ manager }) =>
      manager.query('update account set password_hash = $2 where id = $1', [house.lead.account, await hashPassword(PASSWORD)]),
    );
    expect((await erase(house.lead, PASSWORD)).json()).toMatchObject({ status: 409, code: 'roles-held' });
    expect((await found(...NAMES)).length).toBeGreaterThan(5);
    expect((await check(certificate.code, 'Quetzalcoatl-Dubois')).body).toContain('Authentique');
  });

  it('leaves no name, address or word of theirs in any table, frees the address and ends every session', async () => {
    const answer = await erase(person, PASSWORD);
    expect(answer.statusCode).toBe(200);
    await bench.settle();
    expect(await found(...NAMES)).toEqual([]);
    expect((await person.get('/certificates')).json()).toMatchObject({ status: 401, code: 'not-signed-in' });
    const again = await bench.visitor.post('/account', {
      givenName: 'Ana',
      familyName: 'Autre',
      email: 'zephyrine.q@example.org',
      password: 'trois chaises devant la gare',
      language: 'fr',
      consent: '2026-11',
    });
    expect(again.json()).toEqual({});
  });

  it('leaves the award, its number and its state: whoever holds the file can still check it', async () => {
    const { statusListCredential, statusListIndex } = credential.credentialStatus;
    const bit = async () => {
      const list = await bench.app.inject({ method: 'GET', url: new URL(statusListCredential).pathname });
      const read = await decodeStatusList(list.json().credentialSubject.encodedList);
      return 'bits' in read && statusBit(read.bits, Number(statusListIndex));
    };
    expect(await bit()).toBe(false);
    const line = (await house.lead.get('/awards')).json().items.find((one: { certificate: string }) => one.certificate === certificate.id);
    expect(line).toMatchObject({ number: expect.stringMatching(/^2026-/), state: 'valid' });
    expect(line.holder.trim()).toBe('—');
    expect((await house.lead.post(`/certificates/${certificate.id}/standing`, { step: 'revoked', reason: 'Procès-verbal annulé' })).statusCode).toBe(200);
    expect(await bit()).toBe(true);
  });

  it('lets the code, the link and the staff’s copy answer as if they had never been', async () => {
    expect((await check(certificate.code, 'Quetzalcoatl-Dubois')).body).toContain('Rien à montrer');
    expect((await bench.app.inject({ method: 'GET', url: new URL(share).pathname })).statusCode).toBe(404);
    expect((await bench.app.inject({ method: 'GET', url: offer })).json()).toMatchObject({ status: 404, code: 'wallet-offer-unknown' });
    expect(await bench.asHouse(({ manager }) => manager.query('select 1 from wallet_offer'))).toEqual([]);
    expect((await house.lead.get(`/certificates/${certificate.id}/document`)).json()).toMatchObject({ status: 404, code: 'certificate-unknown' });
  });

  it('is no change behind our back to the audit, and touches nobody else', async () => {
    const differences = await bench.asHouse(async ({ manager }) => {
      const all: Difference[] = [];
      await new LogAudit((text, values = []) => manager.query(text, [...values]), bench.app.get(VaultSettings).masterKey).verify(undefined, (one) =>
        all.push(one),
      );
      return all;
    });
    expect(differences).toEqual([]);
    const [own] = (await other.get('/certificates')).json().items;
    expect((await check(own.code, 'Côté')).body).toContain('Luc Côté');
    const [sitting] = (await house.lead.get('/deliberations')).json().items;
    expect((await house.lead.get(`/deliberations/${sitting.id}`)).statusCode).toBe(200);
  });

  it('lets nobody but these functions change what is append-only', async () => {
    const change = (text: string) =>
      bench.asHouse(async ({ manager }) => {
        await manager.query(`select set_config('app.erasing', 'on', true)`);
        return manager.query(text);
      });
    await expect(change(`delete from audit_entry`)).rejects.toThrow(/permission denied|append-only/);
    await expect(change(`update certificate set name_key = 'x'`)).rejects.toThrow(/permission denied|append-only/);
    const visitor = bench.app.get(DataSource);
    await expect(visitor.query('select erase_person_in_award($1)', [other.account])).rejects.toThrow(/only the house/);
  });
});
