import { EraseLists } from '#award/server';
import { EraseAccount } from '#identity/server';
import { Jobs } from '#platform/database';
import { Bench, Caller, type Person } from '../testing';
import { type AwardingHouse, awardingHouse, awardTo } from '../testing/awarded';

const csv = (...lines: string[]) => new TextEncoder().encode(['code;nom de famille', ...lines, ''].join('\r\n'));

describe('an employer who checks in number', () => {
  let bench: Bench;
  let house: AwardingHouse;
  let boss: Person;
  let rival: Person;
  const codes = new Map<string, { id: string; code: string }>();

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    house = await awardingHouse(bench, 'Coopérative des Deux-Rives');
    const people = await Promise.all(['Abdi', 'Côté', 'Roy', '=Gagnon'].map((familyName) => bench.person({ givenName: 'Luc', familyName })));
    await awardTo(bench, house, people);
    for (const person of people) {
      const [certificate] = (await person.get('/certificates')).json().items;
      codes.set(certificate.familyName, certificate);
    }
    boss = await bench.person();
    rival = await bench.person();
    for (const [person, name] of [
      [boss, 'Boulangerie Roy'],
      [rival, 'Le Fournil'],
    ] as const)
      expect((await person.post('/employer', { name })).statusCode).toBe(200);
  });
  afterAll(() => bench.close());

  const code = (familyName: string) => codes.get(familyName)?.code ?? '';
  const send = (file: Uint8Array, by = boss) => by.upload('/employer-checks?name=liste.csv', file);
  /** Sends a list and waits, as the page does, until the last line has been looked at. */
  const checked = async (file: Uint8Array, by = boss) => {
    const { check } = (await send(file, by)).json();
    const events = (await by.get(`/employer-checks/${check}/progress`)).body;
    expect(events).toContain('event: end');
    return { id: check, events, ...(await by.get(`/employer-checks/${check}`)).json() };
  };

  it('opens one space, under a name of their own', async () => {
    const newcomer = await bench.person();
    expect((await newcomer.get('/employer')).json()).toEqual({ employer: null });
    expect((await send(csv('X;Y'), newcomer)).json()).toMatchObject({ status: 404, code: 'employer-unknown' });
    expect((await newcomer.post('/employer', { name: '  ' })).statusCode).toBe(400);
    const both = await Promise.all([newcomer.post('/employer', { name: 'Un' }), newcomer.post('/employer', { name: 'Deux' })]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    await newcomer.put('/employer', { name: 'Atelier' });
    expect((await newcomer.get('/employer')).json().employer).toMatchObject({ name: 'Atelier', checks: 0, keys: 0, follows: 0, webhook: 'none' });
  });

  it('gets for each line what the public page would say, and no more', async () => {
    await house.lead.post(`/certificates/${codes.get('Roy')?.id}/standing`, { step: 'suspended', reason: 'Un doute secret' });
    const { id, events, lines, check } = await checked(
      csv(
        `${code('Abdi')};ABDI`,
        `${code('Côté').toLowerCase()};cote`,
        `${code('Roy')};Roy`,
        '2222-3333-4444-6666;Roy',
        `${code('Abdi')};Roy`,
        'not a code;Roy',
        ';Roy',
      ),
    );
    expect(events).toContain('data: {"done":7,"lines":7}');
    expect(lines.map(({ answer }: { answer: string }) => answer)).toEqual(['valid', 'valid', 'suspended', 'unknown', 'unknown', 'unknown', 'faulty']);
    expect(lines[0].found.certificate.holder).toEqual({ givenName: 'Luc', familyName: 'Abdi' });
    expect(Object.keys(lines[2].found).sort()).toEqual(['answer', 'issuer', 'since']);
    expect(JSON.stringify(lines)).not.toContain('secret');
    expect(check).toMatchObject({ id, lines: 7, counts: { valid: 2, suspended: 1, unknown: 3, faulty: 1 }, erased: false });
  });

  it('takes up a list that was left half done, and looks at no line twice', async () => {
    const { id } = await checked(csv(`${code('Abdi')};Abdi`, `${code('Côté')};Côté`, 'X;Y'));
    const again = async () => {
      await bench.asHouse(({ manager }) => manager.query(`update employer_check set finished_at = null, counts = null where id = $1`, [id]));
      await bench.asHouse(({ manager }) => manager.query(`update employer_check_line set answer = null, found = null where check_id = $1 and line > 2`, [id]));
      // The job of a killed process comes back, and may come twice.
      await bench.asHouse(async () => {
        for (let times = 0; times < 3; times++) await bench.app.get(Jobs).enqueue('employer-checks', { check: id });
      });
      expect((await boss.get(`/employer-checks/${id}/progress`)).body).toContain('event: end');
    };
    await again();
    expect((await boss.get(`/employer-checks/${id}`)).json()).toMatchObject({
      check: { counts: { valid: 2, unknown: 1 } },
      lines: [{ answer: 'valid' }, { answer: 'valid' }, { answer: 'unknown' }],
    });
  });

  it('takes results away in either form, no cell of which is a formula', async () => {
    const { id: check } = await checked(csv(`${code('=Gagnon')};=Gagnon`, '=HYPERLINK("http://x");@Roy'));
    const file = await boss.get(`/employer-checks/${check}/results.csv?lang=fr`);
    expect(file.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    expect(file.body).toContain(`;'=Gagnon;En vigueur;Luc;'=Gagnon;`);
    expect(file.body).not.toMatch(/(^|;)"?[=@+]/m);
    const book = await boss.get(`/employer-checks/${check}/results.xlsx?lang=en`);
    expect(book.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await boss.get('/employer-check-template?lang=en')).body).toBe('\uFEFFCode,Family name\r\n');
  });

  it('keeps names for a day, for an hour once they were fetched, and not at all if asked', async () => {
    const [quick, slow, now] = [await checked(csv(`${code('Abdi')};Abdi`)), await checked(csv('X;Canari')), await checked(csv('X;Canari'))];
    await boss.get(`/employer-checks/${quick.id}/results.csv`);
    expect((await boss.get(`/employer-checks/${quick.id}`)).json().check.eraseAt).toBe('2026-07-03T15:00:00.000Z');
    await boss.delete(`/employer-checks/${now.id}`);
    const after = (await boss.get(`/employer-checks/${now.id}`)).json();
    expect(after).toMatchObject({ lines: [], check: { erased: true, counts: { unknown: 1 } } });
    expect((await boss.get(`/employer-checks/${now.id}/results.xlsx`)).json()).toMatchObject({ status: 410, code: 'check-erased' });
    const sweepAt = async (time: string) => {
      bench.at(time);
      await bench.app.get(EraseLists).sweep();
      return Promise.all([quick, slow].map(async ({ id }) => (await boss.get(`/employer-checks/${id}`)).json().check.erased));
    };
    expect(await sweepAt('2026-07-03T14:59:00Z')).toEqual([false, false]);
    expect(await sweepAt('2026-07-03T15:00:00Z')).toEqual([true, false]);
    expect(await sweepAt('2026-07-04T14:00:00Z')).toEqual([true, true]);
    const left = await bench.asHouse(({ manager }) => manager.query(`select * from employer_check_line where family_name = 'Canari'`));
    expect(left).toEqual([]);
    bench.at('2026-07-03T14:00:00Z');
  });

  it('has nothing in common with another employer', async () => {
    const { id: check } = await checked(csv(`${code('Abdi')};Abdi`));
    const missing = '/employer-checks/5a0c4b0e-0f5b-4b0e-9a53-1a5f4a1f2b3c';
    for (const path of ['', '/progress', '/results.csv', '/results.xlsx']) {
      const theirs = await rival.get(`/employer-checks/${check}${path}`);
      expect(theirs.json()).toEqual((await rival.get(`${missing}${path}`)).json());
      expect(theirs.json()).toMatchObject({ status: 404, code: 'check-unknown' });
    }
    expect((await rival.delete(`/employer-checks/${check}`)).json()).toMatchObject({ code: 'check-unknown' });
    expect((await rival.get('/employer-checks')).json()).toEqual({ items: [] });
    const { id } = (await boss.post('/employer/keys', { label: 'Paie' })).json();
    expect((await rival.delete(`/employer/keys/${id}`)).json()).toMatchObject({ status: 404, code: 'key-unknown' });
    expect((await rival.get('/employer/keys')).json()).toEqual({ items: [] });
  });

  it('is in the file of the person whose space it is, and in nobody else’s', async () => {
    const { employers } = (await boss.get('/account/data')).json();
    expect(employers.space).toMatchObject([{ name: 'Boulangerie Roy' }]);
    expect(employers.lists.length).toBeGreaterThan(0);
    const { body } = await rival.get('/account/data');
    expect(body).toContain('Le Fournil');
    expect(body).not.toContain('Boulangerie');
  });

  it('needs no account for a handful, pasted into a page without script', async () => {
    const ask = (list: string) =>
      bench.app.inject({
        method: 'POST',
        url: '/verify/many?lang=fr',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ list }).toString(),
      });
    const form = await bench.app.inject('/verify/many');
    expect(form.headers).toMatchObject({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
    expect(form.body).toContain('<form class="card" method="post" action="/verify/many?lang=fr"');
    const page = await ask(`${code('Abdi')}; Abdi\n${code('Côté')} Côté\n2222-3333-4444-6666; <Roy>\nGagnon`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('2 en vigueur sur 4');
    expect(page.body).toContain('Luc Abdi\u00a0: Attestation');
    expect(page.body).toContain('&#60;Roy&#62;');
    expect(page.body).toContain('Le nom de famille manque');
    expect(page.body).toContain('<title>Réponse – Paircours</title>');
    const long = await ask('X;Y\n'.repeat(51));
    expect(long.statusCode).toBe(422);
    expect(long.body).toContain('Une liste contient au plus 50 personnes.');
  });

  it('is refused what is no list, and more lists than can be looked at side by side', async () => {
    expect((await send(new TextEncoder().encode('a;b\n1;2\n'))).json()).toMatchObject({ status: 422, code: 'list-without-columns' });
    expect((await send(csv(...Array<string>(2001).fill('X;Y')))).json()).toMatchObject({ status: 422, code: 'list-too-long', params: { most: 2000 } });
    expect((await boss.post('/employer-checks?name=x', { not: 'bytes' })).statusCode).toBe(400);
    const long = csv(...Array.from({ length: 300 }, (_, n) => `2222-3333-4444-${2346 + n};Roy`));
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(long, rival)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 409, 409]);
  });
});

describe('an employer’s program', () => {
  let bench: Bench;
  let boss: Person;
  let code: string;
  let key: string;
  let keyId: string;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    const person = await bench.person({ givenName: 'Yasmine', familyName: 'Abdi' });
    await awardTo(bench, await awardingHouse(bench), [person]);
    ({ code } = (await person.get('/certificates')).json().items[0]);
    boss = await bench.person();
    await boss.post('/employer', { name: 'Boulangerie Roy' });
    ({ key, id: keyId } = (await boss.post('/employer/keys', { label: 'Logiciel de paie' })).json());
  });
  afterAll(() => bench.close());

  const program = (held = key, app = bench.app) => new Caller(app, { authorization: `Bearer ${held}` });

  it('holds a key that was told once, and that nothing keeps', async () => {
    expect(key).toMatch(/^pc_[\w-]{43}$/);
    const [line] = (await boss.get('/employer/keys')).json().items;
    expect(line).toMatchObject({ label: 'Logiciel de paie', prefix: key.slice(0, 9), state: 'open', lastUsedOn: null, today: 0 });
    const kept = await bench.asHouse(({ manager }) =>
      manager.query<{ text: string }[]>(
        `select k::text as text from employer_key k union all select i::text from idempotent_command i union all select a::text from audit_entry a`,
      ),
    );
    expect(kept.filter(({ text }) => text.includes(key.slice(9)))).toEqual([]);
  });

  it('asks one, and many, with its quota in the headers', async () => {
    const one = await program().post('/employer/v1/checks', { code, familyName: 'Abdi' });
    expect(one.json()).toMatchObject({ answer: 'valid', certificate: { holder: { familyName: 'Abdi' } } });
    expect(one.headers).toMatchObject({ 'ratelimit-policy': '"day";q=5000;w=86400', ratelimit: '"day";r=4999;t=36000' });
    const many = await program().post('/employer/v1/batches', {
      checks: [
        { code, familyName: 'abdi', reference: 'A-1' },
        { code, familyName: 'Roy' },
      ],
    });
    expect(many.json().answers).toMatchObject([
      { reference: 'A-1', result: { answer: 'valid' } },
      { reference: '2', result: { answer: 'unknown' } },
    ]);
    expect(many.headers['ratelimit']).toBe('"day";r=4997;t=36000');
    expect((await boss.get('/employer/keys')).json().items[0]).toMatchObject({ lastUsedOn: '2026-07-03', today: 3 });
    expect((await program().post('/employer/v1/batches', { checks: Array(501).fill({ code, familyName: 'Abdi' }) })).statusCode).toBe(400);
    expect((await program().post('/employer/v1/checks', { code, familyName: 'Abdi', extra: 1 })).json()).toMatchObject({ code: 'invalid-input' });
  });

  it('opens no other door, and nobody else opens this one', async () => {
    for (const path of ['/employer', '/employer/keys', '/employer-checks', '/certificates'])
      expect((await program().get(path)).json()).toMatchObject({ status: 403, code: 'not-allowed' });
    const ask = (by: Caller) => by.post('/employer/v1/checks', { code, familyName: 'Abdi' });
    expect((await ask(boss)).json()).toMatchObject({ status: 403, code: 'not-allowed' });
    for (const held of ['pc_', `pc_${'A'.repeat(43)}`, `${key}x`, key.slice(3)]) expect((await ask(program(held))).json()).toMatchObject({ status: 401 });
  });

  it('has its quota for the day, which no restart gives back, and a new one on the next day', async () => {
    await bench.asHouse(({ manager }) => manager.query('update employer_key_day set lines = 4999 where key = $1', [keyId]));
    const second = await bench.beside();
    second.at('2026-07-03T14:00:00Z');
    const both = await Promise.all([bench.app, second.app].map((app) => program(key, app).post('/employer/v1/checks', { code, familyName: 'Abdi' })));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 429]);
    const refused = both.find(({ statusCode }) => statusCode === 429);
    expect(refused?.json()).toMatchObject({ type: 'urn:paircours:problem:quota-spent', params: { left: 0 } });
    expect(refused?.headers).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json'),
      ratelimit: expect.stringMatching(/^"day";r=0;/),
    });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    await second.app.close();
    bench.at('2026-07-04T00:00:00Z');
    expect((await program().post('/employer/v1/checks', { code, familyName: 'Abdi' })).statusCode).toBe(200);
  });

  it('guesses no further than three hundred times, whatever keys it holds; what it knows it may still not ask', async () => {
    const guesses = Array.from({ length: 330 }, (_, n) => ({
      code: `22223333${(n + 24 ** 3)
        .toString(24)
        .padStart(8, '0')
        .replaceAll(/./g, (one) => '2346789BCDFGHJKMPQRTVWXY'[parseInt(one, 24)] ?? '')}`,
      familyName: 'Roy',
    }));
    const answers = (await program().post('/employer/v1/batches', { checks: guesses })).json().answers as { result: { answer: string } }[];
    const counted = (wanted: string) => answers.filter(({ result }) => result.answer === wanted).length;
    expect(counted('unknown')).toBeGreaterThanOrEqual(298);
    // Those asked at the same moment as the last one allowed are answered too.
    expect(counted('unknown')).toBeLessThanOrEqual(320);
    expect(counted('too-many')).toBeGreaterThanOrEqual(10);
    const { key: another } = (await boss.post('/employer/keys', { label: 'Autre' })).json();
    const refused = await program(another).post('/employer/v1/checks', { code, familyName: 'Abdi' });
    expect(refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(1000);
  });

  it('is shut out at once when its key is withdrawn or over', async () => {
    const { key: short } = (await boss.post('/employer/keys', { label: 'Un jour', days: 1 })).json();
    bench.at('2026-07-05T00:00:01Z');
    expect((await program(short).post('/employer/v1/checks', { code, familyName: 'Abdi' })).statusCode).toBe(401);
    expect((await boss.delete(`/employer/keys/${keyId}`)).json()).toEqual({});
    expect((await program().post('/employer/v1/checks', { code, familyName: 'Abdi' })).statusCode).toBe(401);
    const states = (await boss.get('/employer/keys')).json().items.map(({ label, state }: { label: string; state: string }) => [label, state]);
    expect(Object.fromEntries(states)).toEqual({ 'Un jour': 'expired', Autre: 'open', 'Logiciel de paie': 'withdrawn' });
  });

  it('goes with the person whose space it is, and leaves nothing', async () => {
    await boss.upload('/employer-checks?name=x.csv', csv('X;Canari'));
    await bench.app.get(EraseAccount).again(boss.account);
    const left = await bench.asHouse(({ manager }) =>
      manager.query<{ table: string; rows: string }[]>(
        `select relname as "table", (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || relname, false, true, '')))[1]::text as rows
         from pg_class where relkind = 'r' and relname like 'employer%'`,
      ),
    );
    expect(left.length).toBeGreaterThanOrEqual(8);
    expect(left.filter(({ rows }) => rows !== '0')).toEqual([]);
  });
});
