import { randomUUID } from 'node:crypto';
import { hashPassword } from '#identity/server';
import { Bench, Caller } from '../testing';
import { cookieOf, firefox, passphrase } from './testing';

describe('sessions', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  const somebody = async () => {
    const { account, email } = await bench.person();
    await bench.asHouse(async ({ manager }) => {
      await manager.query('update account set password_hash = $2 where id = $1', [account, await hashPassword(passphrase)]);
      await manager.query('delete from session where account = $1', [account]);
    });
    const enter = async (userAgent = firefox, password = passphrase) =>
      new Caller(bench.app, { cookie: cookieOf(await bench.visitor.post('/session', { email, password }, { 'user-agent': userAgent })) });
    return { account, email, enter };
  };

  it('are listed with the browser that opened them, and ended one by one or all others at once', async () => {
    const { enter } = await somebody();
    const [here, there, elsewhere] = [
      await enter(),
      await enter('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1'),
      await enter(''),
    ];
    const { items } = (await here.get('/account/sessions')).json<{ items: { id: string; browser: string; system: string; current: boolean }[] }>();
    expect(items.map(({ browser, system, current }) => [browser, system, current])).toEqual(
      expect.arrayContaining([
        ['Firefox', 'Linux', true],
        ['Safari', 'iOS', false],
        ['', '', false],
      ]),
    );
    const phone = items.find(({ system }) => system === 'iOS')?.id;
    expect((await here.delete(`/account/sessions/${phone}`)).statusCode).toBe(200);
    expect((await there.get('/account')).json()).toMatchObject({ code: 'not-signed-in' });
    expect((await elsewhere.get('/account')).statusCode).toBe(200);
    await here.delete('/account/sessions');
    expect((await elsewhere.get('/account')).json()).toMatchObject({ code: 'not-signed-in' });
    expect((await here.get('/account')).statusCode).toBe(200);
  });

  it('of somebody else answer like one that never was', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const [mine, theirs] = [await one.enter(), await other.enter()];
    const { items } = (await theirs.get('/account/sessions')).json<{ items: { id: string }[] }>();
    const [foreign, unknown] = [await mine.delete(`/account/sessions/${items[0]?.id}`), await mine.delete(`/account/sessions/${randomUUID()}`)];
    expect(foreign.json()).toEqual(unknown.json());
    expect(foreign.json()).toMatchObject({ status: 404, code: 'session-unknown' });
    expect((await theirs.get('/account')).statusCode).toBe(200);
  });

  it('end elsewhere when the password changes, and the old one opens nothing', async () => {
    const { enter, email } = await somebody();
    const [here, there] = [await enter(), await enter()];
    const change = (current: string, password: string) => here.put('/account/password', { current, password });
    expect((await change('not the one I have now', 'trois hérons sur la glace')).json()).toMatchObject({ status: 403, code: 'password-wrong' });
    expect((await change(passphrase, 'passwordpassword')).json()).toMatchObject({ status: 422, code: 'password-too-common' });
    expect((await change(passphrase, 'trois hérons sur la glace')).json()).toEqual({});
    expect((await there.get('/account')).json()).toMatchObject({ code: 'not-signed-in' });
    expect((await here.get('/account')).statusCode).toBe(200);
    expect((await bench.visitor.post('/session', { email, password: passphrase })).json()).toMatchObject({ code: 'sign-in-refused' });
    // Typed on a keyboard that composes its accents otherwise.
    expect((await bench.visitor.post('/session', { email, password: 'trois hérons sur la glace'.normalize('NFD') })).statusCode).toBe(200);
  });

  it('are replaced when the same browser signs in again', async () => {
    const { email, enter } = await somebody();
    const first = cookieOf(await bench.visitor.post('/session', { email, password: passphrase }));
    await bench.visitor.post('/session', { email, password: passphrase }, { cookie: first });
    expect((await new Caller(bench.app, { cookie: first }).get('/account')).json()).toMatchObject({ code: 'not-signed-in' });
    expect((await (await enter()).get('/account/sessions')).json<{ items: object[] }>().items).toHaveLength(2);
  });

  it.each([
    [11, 59, 200],
    [12, 1, 401],
  ])('after %i h %i without use: %i', async (hours, minutes, expected) => {
    const start = new Date('2026-05-04T08:00:00Z');
    bench.at(start.toISOString());
    const caller = await (await somebody()).enter();
    bench.at(new Date(start.getTime() + (hours * 60 + minutes) * 60_000).toISOString());
    expect((await caller.get('/account')).statusCode).toBe(expected);
  });

  it('last thirty days at most, however much they are used', async () => {
    const start = new Date('2026-06-01T08:00:00Z').getTime();
    bench.at(new Date(start).toISOString());
    const caller = await (await somebody()).enter();
    const statuses: number[] = [];
    for (let halfDay = 1; halfDay <= 61; halfDay++) {
      bench.at(new Date(start + halfDay * 11.9 * 3600_000).toISOString());
      statuses.push((await caller.get('/account')).statusCode);
    }
    expect(statuses.indexOf(401)).toBe(Math.floor((30 * 24) / 11.9));
  });

  it('serve the person’s own name and language, and refuse what nobody listed', async () => {
    const caller = await (await somebody()).enter();
    expect((await caller.put('/account/language', { language: 'en' })).json()).toMatchObject({ language: 'en' });
    expect((await caller.put('/account/name', { givenName: 'Zoé', familyName: 'Ng' })).json()).toMatchObject({ givenName: 'Zoé' });
    expect((await caller.put('/account/name', { givenName: 'Zoé', familyName: 'Ng', email: 'x@example.org' })).json()).toMatchObject({
      fieldErrors: [{ path: 'body.email', code: 'unknown-field' }],
    });
    expect((await caller.get('/session')).json()).toMatchObject({ account: { givenName: 'Zoé', language: 'en' } });
  });

  it('give people all that the account keeps of them', async () => {
    const { enter, account, email } = await somebody();
    const caller = await enter();
    const download = await caller.get('/account/data');
    expect(download.headers['content-disposition']).toMatch(/^attachment/);
    expect(download.json()).toMatchObject({
      account: { email },
      sessions: [{ browser: 'Firefox' }],
      actions: [{ action: 'account.signed-in', subjectId: account }],
    });
    expect(download.body).not.toMatch(/argon2|token/);
    const { items } = (await caller.get('/account/audit')).json<{ items: object[] }>();
    expect(items).toMatchObject([{ action: 'account.signed-in', by: 'Maëlle Tremblay', byLink: false }]);
  });
});
