import { createHash } from 'node:crypto';
import pg from 'pg';
import { Bench, type Person } from '../testing';
import { awardingHouse, type AwardingHouse, awardTo } from '../testing/awarded';
import { scanPdf } from '../testing/scan-pdf';

interface Own {
  readonly id: string;
  readonly code: string;
}

describe('the answer for programs', () => {
  let bench: Bench;
  let beside: Bench;
  let house: AwardingHouse;
  const people = new Map<string, Person>();

  beforeAll(async () => {
    bench = await Bench.open();
    beside = await bench.beside();
    for (const one of [bench, beside]) one.at('2026-07-03T14:00:00Z');
    house = await awardingHouse(bench, 'Coopérative des Deux-Rives');
    for (const familyName of ['Abdi', 'Roy', 'Gagnon', 'Caron']) people.set(familyName, await bench.person({ givenName: 'Yasmine', familyName }));
    await awardTo(bench, house, [...people.values()]);
  });
  afterAll(async () => {
    await beside.app.close();
    await bench.close();
  });

  const own = async (familyName: string): Promise<Own & { readonly person: Person }> => {
    const person = people.get(familyName);
    if (!person) throw new Error(`Nobody is called ${familyName}.`);
    return { person, ...(await person.get('/certificates')).json().items[0] };
  };
  const ask = (code: string, name: string, at = bench) => at.visitor.post('/verify', { code, name });
  const scanned = async (person: Person, id: string) => {
    const { pathname, search } = new URL(scanPdf((await person.get(`/certificates/${id}/document`)).rawPayload));
    return pathname + search;
  };
  /** Asks until the answer is as wanted; fails after a second, the longest a withdrawal may take to show. */
  const within = async (at: Bench, code: string, name: string, wanted: string) => {
    const end = Date.now() + 1000;
    for (;;) {
      const { answer } = (await ask(code, name, at)).json();
      if (answer === wanted) return;
      if (Date.now() > end) throw new Error(`still ${answer}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  };

  /** Cuts every connection of the public door, the ears' too. */
  const cutPublicLines = async () => {
    const admin = new pg.Client({ connectionString: process.env['TEST_CLUSTER_URL'] });
    await admin.connect();
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'paircours_public'`, [
      new URL(bench.database.publicUrl).pathname.slice(1),
    ]);
    await admin.end();
  };

  it('says what the page says, no more, and is kept by nobody', async () => {
    const { code } = await own('Abdi');
    const answer = await ask(code.toLowerCase(), 'ABDI');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(answer.headers['x-request-id']).toBeDefined();
    expect(answer.json()).toEqual({
      answer: 'valid',
      provisional: false,
      validUntil: null,
      certificate: expect.objectContaining({
        holder: { givenName: 'Yasmine', familyName: 'Abdi' },
        number: expect.stringMatching(/^2026-/),
        awardedOn: '2026-07-03',
      }),
    });
    expect(Object.keys(answer.json().certificate)).not.toContain('signatories');
  });

  it('is told by an address once, then by its mark alone', async () => {
    const { person, id } = await own('Abdi');
    const address = await scanned(person, id);
    const first = await bench.app.inject(`/api${address}`);
    expect(first.json()).toMatchObject({ answer: 'valid' });
    expect(first.headers).toMatchObject({ 'cache-control': 'private, no-cache', etag: expect.stringMatching(/^"[\w-]{22}"$/) });
    const etag = String(first.headers.etag);
    const again = await bench.app.inject({ url: `/api${address}`, headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await bench.app.inject({ url: `/api${address}`, headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200);
  });

  it('changes within a second on every process when a certificate is withdrawn, hidden and shown again', async () => {
    const { person, id, code } = await own('Roy');
    const both = [bench, beside];
    for (const at of both) for (let times = 0; times < 3; times++) expect((await ask(code, 'Roy', at)).json()).toMatchObject({ answer: 'valid' });
    await person.put(`/certificates/${id}/sharing`, { shared: false });
    for (const at of both) await within(at, code, 'Roy', 'unknown');
    await person.put(`/certificates/${id}/sharing`, { shared: true });
    for (const at of both) await within(at, code, 'Roy', 'valid');
    expect((await house.lead.post(`/certificates/${id}/standing`, { step: 'revoked', reason: 'Erreur de nom' })).statusCode).toBe(200);
    for (const at of both) await within(at, code, 'Roy', 'revoked');
    const answer = (await ask(code, 'Roy', beside)).json();
    expect(answer).toEqual({ answer: 'revoked', since: '2026-07-03T14:00:00.000Z', issuer: 'Coopérative des Deux-Rives' });
  });

  it('is read anew each time while no word comes from the register, and hears again afterwards', async () => {
    const { id, code } = await own('Gagnon');
    await within(beside, code, 'Gagnon', 'valid');
    await cutPublicLines();
    await house.lead.post(`/certificates/${id}/standing`, { step: 'suspended', reason: 'Un doute' });
    await within(beside, code, 'Gagnon', 'suspended');
    await house.lead.post(`/certificates/${id}/standing`, { step: 'reinstated', reason: 'Doute levé' });
    for (const at of [bench, beside]) await within(at, code, 'Gagnon', 'valid');
  });

  it('is not guessed from memory either: once a code was tried too often, nobody learns its name', async () => {
    const { code } = await own('Caron');
    expect((await ask(code, 'Caron')).json()).toMatchObject({ answer: 'valid' });
    for (let tries = 0; tries < 20; tries++) expect((await ask(code, `Nom ${tries}`)).json()).toEqual({ answer: 'unknown' });
    const answers = await Promise.all([bench, beside].map((at) => ask(code, 'Personne', at)));
    for (const { statusCode, headers } of answers) {
      expect(statusCode).toBe(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(3000);
    }
    await new Promise((done) => setTimeout(done, 200));
    for (const at of [bench, beside]) expect((await ask(code, 'Caron', at)).json()).toMatchObject({ status: 429, code: 'too-many-requests' });
  });

  it.each([
    ['no body', undefined, 400],
    ['a list', [], 400],
    ['a number for a code', { code: 7, name: 'Abdi' }, 400],
    ['a field nobody asked for', { code: '', name: '', more: 1 }, 400],
    ['a name without end', { code: '', name: 'x'.repeat(401) }, 400],
  ])('refuses %s with a problem document', async (_what, body, status) => {
    const answer = await bench.visitor.post('/verify', body);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status, code: expect.any(String) });
  });

  it('refuses what is no JSON, and other sites', async () => {
    const send = (headers: Record<string, string>, payload: string) => bench.app.inject({ method: 'POST', url: '/api/verify', headers, payload });
    expect((await send({ 'content-type': 'application/json' }, '{"code":')).statusCode).toBe(400);
    expect((await send({ 'content-type': 'application/xml' }, '<code/>')).statusCode).toBe(415);
    const elsewhere = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
    expect((await send(elsewhere, '{"code":"","name":""}')).json()).toMatchObject({ status: 403, code: 'cross-origin' });
    expect((await bench.app.inject(`/api/verify/2222?k=${'x'.repeat(500)}`)).statusCode).toBe(400);
  });

  it('is the same bytes for unknown, misspelt and hidden', async () => {
    const { person, id, code } = await own('Abdi');
    await person.put(`/certificates/${id}/sharing`, { shared: false });
    const digest = async (...[typed, name]: Parameters<typeof ask>) => {
      const { statusCode, headers, rawPayload } = await ask(typed, name);
      const { date: _date, 'x-request-id': _id, ...same } = headers;
      return createHash('sha256')
        .update(JSON.stringify([statusCode, same]))
        .update(rawPayload)
        .digest('hex');
    };
    const answers = [await digest('2222-3333-4444-6666', 'Abdi'), await digest(code, 'Abdou'), await digest(code, 'Abdi'), await digest('nonsense', 'Abdi')];
    expect(new Set(answers).size).toBe(1);
  });
});
