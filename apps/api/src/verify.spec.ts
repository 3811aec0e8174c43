import { randomUUID } from 'node:crypto';
import { decodeStatusList, statusBit } from '#platform/credential-format';
import { Credentials } from '#award/server';
import pg from 'pg';
import { Bench, type Person } from './testing';
import { awardingHouse, awardTo } from './testing/awarded';
import { scanPdf } from './testing/scan-pdf';

describe('a certificate', () => {
  let bench: Bench;
  let lead: Person;
  let secretary: Person;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    const house = await awardingHouse(bench, 'Coopérative des <Deux-Rives> & fils');
    lead = house.lead;
    secretary = await bench.person({ roles: [[house.organisation, 'secretary']] });
    for (const familyName of ['Ngô-Lefèvre', 'Abdi', 'Tremblay', 'Gagnon']) holders.set(familyName, await bench.person({ givenName: 'Éloïse', familyName }));
    holders.set('አበበ', await bench.person({ givenName: '小明', familyName: 'አበበ' }));
    await awardTo(bench, house, [...holders.values()]);
  });
  afterAll(() => bench.close());

  const holders = new Map<string, Person>();
  /** One of the people awarded before the tests, by family name. */
  const holder = async (familyName = 'Ngô-Lefèvre') => {
    const person = holders.get(familyName);
    if (!person) throw new Error(`Nobody is called ${familyName}.`);
    return { person, certificate: (await person.get('/certificates')).json().items[0] as { id: string; code: string } };
  };

  const check = (code: string, name: string, headers: Record<string, string> = {}) =>
    bench.app.inject({
      method: 'POST',
      url: '/verify',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams({ code, name }).toString(),
    });

  /** What is known by heart hears of a change within a moment. */
  const comesToSay = async (code: string, name: string, words: string) => {
    for (let tries = 0; tries < 100 && !(await check(code, name)).body.includes(words); tries++) await new Promise((done) => setTimeout(done, 50));
    expect((await check(code, name)).body).toContain(words);
  };

  it('answers to its code and family name, in two languages, without script, and keeps nothing', async () => {
    const { certificate } = await holder();
    const page = await check(certificate.code.toLowerCase(), 'NGO LEFEVRE');
    expect(page.statusCode).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    expect(page.body).toContain('Authentique, et en vigueur');
    expect(page.body).toContain('Éloïse Ngô-Lefèvre');
    expect(page.body).toContain('<title>Réponse – Paircours</title>');
    expect(page.body).toContain('Coopérative des &#60;Deux-Rives&#62; &#38; fils');
    expect(page.body).not.toMatch(/<script(?! type="module" src="\/verify-page\/verify.js"><\/script>)|Pairs Aidants|rétablissement/i);
    expect(Buffer.byteLength(page.body)).toBeLessThan(40_000);
    expect((await check(certificate.code, 'Ngô-Lefèvre', { 'accept-language': 'en-CA,fr;q=0.5' })).body).toContain('Authentic, and in force');
  });

  it('is asked for on a page that says where it sends from, and from no other site', async () => {
    const form = await bench.app.inject('/verify');
    expect(form.headers).toMatchObject({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
    expect(form.body).toContain('<form class="card" method="post" action="/verify?lang=fr"');
    expect((await check('2222-3333-4444-6666', 'Abdi', { origin: 'https://elsewhere.example' })).statusCode).toBe(403);
    expect((await check('2222-3333-4444-6666', 'Abdi', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
  });

  it('is opened by the secret in its square, and by no other', async () => {
    const { person, certificate } = await holder();
    const pdf = await person.get(`/certificates/${certificate.id}/document`);
    const address = scanPdf(pdf.rawPayload);
    expect(address).toMatch(new RegExp(`^http://localhost:3000/verify/${certificate.code}\\?k=[\\w-]{22}$`));
    expect((await bench.app.inject(address.replace('http://localhost:3000', ''))).body).toContain('Éloïse Ngô-Lefèvre');
    expect((await bench.app.inject(`/verify/${certificate.code}?k=guess`)).body).toContain('Rien à montrer');
    expect((await bench.app.inject(`/verify/${certificate.code}`)).body).toContain('Rien à montrer');
  });

  it('answers alike when unknown, misspelt or not shared', async () => {
    const { person, certificate } = await holder('Abdi');
    const text = (page: { body: string; statusCode: number }) => `${page.statusCode} ${page.body}`;
    const unknown = text(await check('2222-3333-4444-6666', 'Abdi'));
    expect(unknown).toContain('Rien à montrer pour ce code et ce nom');
    expect(text(await check(certificate.code, 'Abdou'))).toBe(unknown);
    expect(text(await check(certificate.code, ' -’ '))).toBe(unknown);
    expect(text(await check('not a code', 'Abdi'))).toBe(unknown);
    expect((await person.put(`/certificates/${certificate.id}/sharing`, { shared: false })).json()).toEqual({ shared: false });
    expect(text(await check(certificate.code, 'Abdi'))).toBe(unknown);
    await person.put(`/certificates/${certificate.id}/sharing`, { shared: true });
    expect((await check(certificate.code, 'Abdi')).body).toContain('Authentique');
  });

  it('is revoked by the lead alone, once, with a reason that only its holder reads', async () => {
    const { person, certificate } = await holder('Tremblay');
    const revoke = (by: Person) => by.post(`/certificates/${certificate.id}/standing`, { step: 'revoked', reason: 'Nom mal écrit' });
    const elsewhere = await bench.person({ roles: [[await bench.organisation(), 'programme-lead']] });
    expect((await revoke(secretary)).json()).toMatchObject({ code: 'not-allowed' });
    expect((await revoke(elsewhere)).json()).toMatchObject({ status: 404, code: 'certificate-unknown' });
    expect((await elsewhere.get(`/certificates/${certificate.id}/document`)).json()).toMatchObject({ status: 404, code: 'certificate-unknown' });
    expect((await elsewhere.put(`/certificates/${certificate.id}/sharing`, { shared: false })).json()).toMatchObject({ status: 404 });
    const answers = await Promise.all([revoke(lead), revoke(lead)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    await bench.settle();
    await comesToSay(certificate.code, 'Tremblay', 'Ce certificat n’est plus valable');
    const page = (await check(certificate.code, 'Tremblay')).body;
    expect(page).not.toContain('Nom mal écrit');
    expect(page).not.toContain('Éloïse');
    expect((await person.get('/certificates')).json().items[0]).toMatchObject({ state: 'revoked', changed: { reason: 'Nom mal écrit' } });
    expect((await bench.mailsTo(person.email)).map(({ subject }) => subject)).toContain('Un de vos documents a changé');
  });

  it('is suspended and taken up again, and its published list says so', async () => {
    const { person, certificate } = await holder('Gagnon');
    const change = (step: string) => lead.post(`/certificates/${certificate.id}/standing`, { step, reason: 'Un doute sur le procès-verbal' });
    const credential = JSON.parse(await bench.app.get(Credentials).of(certificate.id, 0).then(String));
    const { statusListCredential: list, statusListIndex: index } = credential.credentialStatus;
    const set = async (address: string) => {
      const page = await bench.app.inject({ method: 'GET', url: new URL(address).pathname });
      const read = await decodeStatusList(page.json().credentialSubject.encodedList);
      return 'bits' in read && statusBit(read.bits, Number(index));
    };
    expect(await set(list)).toBe(false);
    expect((await change('suspended')).json()).toEqual({ state: 'suspended' });
    await comesToSay(certificate.code, 'Gagnon', 'Ce certificat est suspendu');
    expect([await set(list), await set(list.replace('revocation', 'suspension'))]).toEqual([true, true]);
    expect((await person.get('/certificates')).json().items[0]).toMatchObject({ state: 'suspended', changed: { reason: 'Un doute sur le procès-verbal' } });
    expect((await change('suspended')).json()).toMatchObject({ status: 409, code: 'certificate-suspended' });
    expect((await change('reinstated')).json()).toEqual({ state: 'valid' });
    expect(await set(list)).toBe(false);
    await comesToSay(certificate.code, 'Gagnon', 'Authentique');
  });

  it('is replaced after a change of name, and the old code never tells the former one', async () => {
    const { person, certificate } = await holder('Gagnon');
    const line = (await lead.get('/awards')).json().items.find((one: { certificate: string }) => one.certificate === certificate.id);
    const reissue = (by: Person) => by.post(`/awards/${line.award}/certificate`, { givenName: 'Éloi', familyName: 'Roy', reason: 'Changement de nom' });
    const elsewhere = await bench.person({ roles: [[await bench.organisation(), 'programme-lead']] });
    expect((await reissue(elsewhere)).json()).toMatchObject({ status: 404, code: 'award-unknown' });
    bench.at('2026-07-03T15:00:00Z');
    expect((await reissue(lead)).statusCode).toBe(200);
    await bench.settle();
    await comesToSay(certificate.code, 'Gagnon', 'Ce certificat est remplacé');
    const old = (await check(certificate.code, 'Gagnon')).body;
    expect(old).not.toMatch(/Gagnon|Éloïse|Roy/);
    const [fresh, former] = (await person.get('/certificates')).json().items;
    expect([fresh.state, former.state]).toEqual(['valid', 'superseded']);
    expect((await check(fresh.code, 'Roy')).body).toContain('Éloi Roy');
  });

  it('is not printed as boxes: a name in another script waits for a spelling', async () => {
    const { person } = await holder('አበበ');
    expect((await person.get('/certificates')).json().items).toEqual([]);
    const line = (await lead.get('/awards')).json().items.find(({ holder: name }: { holder: string }) => name.startsWith('小明'));
    expect(line).toMatchObject({ state: 'name-not-printable', certificate: null });
    expect((await lead.get('/award/waiting')).json().items).toContainEqual({ code: 'name-to-print', params: { count: 1 }, link: '/staff/awards' });
    expect((await lead.post(`/awards/${line.award}/certificate`, { givenName: 'Mohamed', familyName: 'አበበ', reason: 'Autre écriture' })).json()).toMatchObject({
      status: 422,
      code: 'name-not-printable',
      params: { characters: expect.stringContaining('አ') },
    });
    expect((await lead.post(`/awards/${line.award}/certificate`, { givenName: 'Mohamed', familyName: 'Ahmed', reason: 'Autre écriture' })).statusCode).toBe(
      200,
    );
    await bench.settle();
    expect((await person.get('/certificates')).json().items).toMatchObject([{ familyName: 'Ahmed' }]);
  });

  it('can be reached by the public role through its one question only', async () => {
    const client = new pg.Client({ connectionString: bench.database.publicUrl });
    await client.connect();
    for (const table of ['certificate', 'account', 'award', 'deliberation', 'issued_document', 'credential', 'certificate_detail'])
      await expect(client.query(`select 1 from ${table}`)).rejects.toThrow(/permission denied/);
    expect((await client.query(`select * from verify_certificate('2222333344446666', 'abdi', null)`)).rows).toEqual([]);
    await client.end();
  });

  it('is not guessed: the twenty-first name tried with one code is told to wait', async () => {
    const code = '9999-8888-7777-6666';
    for (let tries = 0; tries < 20; tries++) expect((await check(code, `Nom ${randomUUID()}`)).statusCode).toBe(200);
    const page = await check(code, 'Abdi');
    expect(page.statusCode).toBe(429);
    expect(page.body).toContain('Ne concluez ni dans un sens');
  });

  it('is not said to be good when the register cannot be read', async () => {
    const { certificate } = await holder('አበበ');
    const owner = new pg.Client({ connectionString: bench.database.ownerUrl });
    await owner.connect();
    await owner.query('revoke execute on function verify_attempt from paircours_public');
    await owner.end();
    const page = await check(certificate.code, 'Ahmed');
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('Vérification incomplète');
    expect(page.body).not.toContain('Authentique');
  });
});
