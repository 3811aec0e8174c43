import { hash } from '@node-rs/argon2';
import { SESSION_COOKIE } from '#identity/server';
import { Bench, Caller } from '../testing';

const password = 'onze lampes au bord du fleuve';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

describe('signing in', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  const somebody = async () => {
    const person = await bench.person();
    await bench.asHouse(async ({ manager }) => manager.query('update account set password_hash = $2 where id = $1', [person.account, await hash(password)]));
    return person;
  };
  const signIn = (email: string, given = password, headers = {}) =>
    bench.visitor.post('/session', { email, password: given }, { 'user-agent': firefox, ...headers });
  const cookieOf = (response: Awaited<ReturnType<typeof signIn>>) => String(response.headers['set-cookie']).split(';')[0] ?? '';
  const withCookie = (cookie: string) => new Caller(bench.app, { cookie });

  it('opens a session of its own each time, in a cookie bound to this site', async () => {
    const { email, account } = await somebody();
    const first = await signIn(email);
    expect(first.json()).toMatchObject({ account: { id: account, email }, memberships: [] });
    expect(first.headers['set-cookie']).toMatch(new RegExp(`^${SESSION_COOKIE}=[\\w-]{43}; Max-Age=2592000; Path=/; Secure; HttpOnly; SameSite=Lax$`));
    const second = await signIn(email.toUpperCase());
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await withCookie(cookieOf(second)).get('/session')).json()).toMatchObject({ account: { id: account } });
  });

  it('leaves nothing of a session behind when signing out', async () => {
    const { email } = await somebody();
    const caller = withCookie(cookieOf(await signIn(email)));
    const left = await caller.delete('/session');
    expect(left.statusCode).toBe(200);
    expect(left.headers['set-cookie']).toMatch(/Max-Age=0/);
    expect((await caller.get('/session')).json()).toEqual({ account: null, memberships: [] });
    expect((await caller.get('/account/sessions')).json()).toMatchObject({ code: 'not-signed-in' });
  });
});
