import { Bench, Caller } from '../testing';
import { cookieOf, firefox, passphrase, tokenIn } from './testing';

const newcomer = (email: string) => ({ givenName: 'Zoé', familyName: 'Nguyễn', email, password: passphrase, language: 'fr', consent: '2026-11' });

describe('opening an account', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  const lastMail = async (address: string) => {
    const mail = (await bench.mailsTo(address)).at(-1);
    if (!mail?.link) throw new Error(`No mail with a link reached ${address}.`);
    return { ...mail, token: tokenIn(mail.link) };
  };
  const signIn = (email: string, password = passphrase) => bench.visitor.post('/session', { email, password }, { 'user-agent': firefox });

  it('goes by a mailed link before one can sign in', async () => {
    const email = 'zoe@example.org';
    expect((await bench.visitor.post('/account', newcomer(email))).json()).toEqual({});
    expect((await signIn(email)).json()).toMatchObject({ status: 403, code: 'email-not-confirmed' });
    const { subject, link, token } = await lastMail(email);
    expect(subject).toBe('Confirmez votre adresse');
    expect(link).toMatch(/^http:\/\/localhost:3000\/account\/confirm#[\w-]{43}$/);
    expect((await bench.visitor.post('/account/confirmation', { token })).json()).toEqual({});
    expect((await signIn(email)).json()).toMatchObject({ account: { email, givenName: 'Zoé', familyName: 'Nguyễn'.normalize('NFC') } });
    expect((await bench.visitor.post('/account/confirmation', { token })).json()).toMatchObject({ status: 410, code: 'link-used' });
  });

  it('says nothing of an address that is known, except to its owner', async () => {
    const { email } = await bench.person({ language: 'en' });
    const answer = await bench.visitor.post('/account', { ...newcomer(email.toUpperCase()), password: 'somebody else entirely, sorry' });
    expect([answer.statusCode, answer.json()]).toEqual([200, {}]);
    expect(await bench.mailsTo(email.toUpperCase())).toMatchObject([{ subject: 'Votre compte Paircours' }]);
    expect((await signIn(email, 'somebody else entirely, sorry')).json()).toMatchObject({ code: 'sign-in-refused' });
  });

  it('lets the latest asker have an address nobody confirmed: earlier links and passwords are worth nothing', async () => {
    const email = 'taken@example.org';
    await bench.visitor.post('/account', { ...newcomer(email), password: 'the password of a stranger' });
    const { token: stranger } = await lastMail(email);
    await bench.visitor.post('/account', newcomer(email));
    const { token } = await lastMail(email);
    expect((await bench.visitor.post('/account/confirmation', { token: stranger })).json()).toMatchObject({ code: 'link-unknown' });
    await bench.visitor.post('/account/confirmation', { token });
    expect((await signIn(email, 'the password of a stranger')).json()).toMatchObject({ code: 'sign-in-refused' });
    expect((await signIn(email)).statusCode).toBe(200);
  });

  it('sends the mail again, and only while it is needed', async () => {
    const email = 'again@example.org';
    await bench.visitor.post('/account', newcomer(email));
    for (const address of [email, 'nobody@example.org', 'zoe@example.org'])
      expect((await bench.visitor.post('/account/confirmation/mail', { email: address })).json()).toEqual({});
    expect(await bench.mailsTo(email)).toHaveLength(2);
    expect(await bench.mailsTo('nobody@example.org')).toHaveLength(0);
    expect(await bench.mailsTo('zoe@example.org')).toHaveLength(1);
  });

  it('stops believing a link after 48 hours', async () => {
    const email = 'late@example.org';
    await bench.visitor.post('/account', newcomer(email));
    const { token } = await lastMail(email);
    const clock = new Date();
    bench.at(new Date(clock.getTime() + 48 * 3600_000).toISOString());
    expect((await bench.visitor.post('/account/confirmation', { token })).json()).toMatchObject({ status: 410, code: 'link-expired' });
    bench.at(clock.toISOString());
  });

  it('choosing another password ends every session, with a link that works once and for an hour', async () => {
    const email = 'zoe@example.org';
    const before = new Caller(bench.app, { cookie: cookieOf(await signIn(email)) });
    await bench.visitor.post('/account/password/reset-mail', { email });
    const { token, subject } = await lastMail(email);
    expect(subject).toBe('Choisir un autre mot de passe');
    const choose = (password: string) => bench.visitor.post('/account/password/reset', { token, password });
    expect((await choose('court')).json()).toMatchObject({ status: 422, code: 'password-too-short', params: { minimum: 15, missing: 10 } });
    expect((await choose('zoe@example.org42')).json()).toMatchObject({ code: 'password-too-personal' });
    expect((await choose('lentilles et tramway lilas')).json()).toEqual({});
    expect((await choose('lentilles et tramway lilas')).json()).toMatchObject({ status: 410, code: 'link-used' });
    expect((await before.get('/account')).json()).toMatchObject({ code: 'not-signed-in' });
    expect((await signIn(email)).json()).toMatchObject({ code: 'sign-in-refused' });
    expect((await signIn(email, 'lentilles et tramway lilas')).statusCode).toBe(200);
    expect((await bench.mailsTo(email)).at(-1)?.subject).toBe('Votre mot de passe a changé');
  });

  it('answers alike, and about as fast, whoever is asked about', async () => {
    const { email } = await bench.person();
    const timed = async (act: () => Promise<{ json: () => unknown }>) => {
      const start = performance.now();
      const body = (await act()).json();
      return { body, milliseconds: performance.now() - start };
    };
    const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
    const compare = async (one: () => Promise<{ json: () => unknown }>, other: () => Promise<{ json: () => unknown }>) => {
      const pairs = [];
      for (let n = 0; n < 4; n++) pairs.push([await timed(one), await timed(other)] as const);
      for (const [a, b] of pairs) expect(a.body).toEqual(b.body);
      return median(pairs.map(([a]) => a.milliseconds)) / median(pairs.map(([, b]) => b.milliseconds));
    };
    const wrong = 'this is not it, by far';
    const ratios = [
      await compare(
        () => signIn(email, wrong),
        () => signIn('unknown@example.org', wrong),
      ),
      await compare(
        () => bench.visitor.post('/account/password/reset-mail', { email }),
        () => bench.visitor.post('/account/password/reset-mail', { email: 'unknown@example.org' }),
      ),
    ];
    for (const ratio of ratios) expect(Math.abs(Math.log2(ratio))).toBeLessThan(1.3);
  });

  it.each([
    ['an unknown field', { administrator: true }, { path: 'body.administrator', code: 'unknown-field' }],
    ['no consent', { consent: undefined }, { path: 'body.consent', code: 'invalid_value' }],
    ['an older text', { consent: '2020-01' }, { path: 'body.consent', code: 'invalid_value' }],
    ['no name', { givenName: '   ' }, { path: 'body.givenName', code: 'too_small' }],
    ['a name that turns the line around', { familyName: 'Roy\u202Egro' }, { path: 'body.familyName', code: 'custom' }],
    ['a name of two lines', { givenName: 'Zoé\nBcc: x@example.org' }, { path: 'body.givenName', code: 'custom' }],
    ['a name of 301 letters', { familyName: 'م'.repeat(301) }, { path: 'body.familyName', code: 'too_big' }],
    ['no address', { email: 'zoe' }, { path: 'body.email', code: 'invalid_format' }],
    ['a NUL', { password: 'quinze lettres\0 et plus' }, { path: 'body.password', code: 'custom' }],
  ])('refuses %s', async (_, change, fault) => {
    const answer = await bench.visitor.post('/account', { ...newcomer('fault@example.org'), ...change });
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid-input', fieldErrors: [fault] });
    expect(await bench.mailsTo('fault@example.org')).toEqual([]);
  });

  it('keeps an Arabic name of 300 letters as it was written', async () => {
    const familyName = 'م'.repeat(300);
    const email = 'arabic@example.org';
    await bench.visitor.post('/account', { ...newcomer(email), familyName, password: 'كلمة سر طويلة جداً وهادئة' });
    await bench.visitor.post('/account/confirmation', { token: (await lastMail(email)).token });
    expect((await signIn(email, 'كلمة سر طويلة جداً وهادئة')).json()).toMatchObject({ account: { familyName } });
  });
});
