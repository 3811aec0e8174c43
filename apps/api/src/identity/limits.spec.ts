import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hashPassword } from '#identity/server';
import { networkOf, RateLimits } from '#platform/http';
import { createApp } from '../create-app';
import { Bench, Caller, testSettings } from '../testing';
import { passphrase } from './testing';

describe('limits', () => {
  let bench: Bench;
  let second: NestFastifyApplication;
  beforeAll(async () => {
    bench = await Bench.open();
    second = await createApp(testSettings(bench.database, { mail: { from: 'paircours@example.org', openMailbox: false } }));
  });
  afterAll(async () => {
    await second.close();
    await bench.close();
  });

  const knock = (app: NestFastifyApplication, email: string, password = 'not the one, again') => new Caller(app, {}).post('/session', { email, password });

  it('are counted by two instances together, with a pause that grows', async () => {
    const { email, account } = await bench.person();
    await bench.asHouse(async ({ manager }) => manager.query('update account set password_hash = $2 where id = $1', [account, await hashPassword(passphrase)]));
    for (const app of [bench.app, second, bench.app, second, bench.app]) expect((await knock(app, email)).json()).toMatchObject({ code: 'sign-in-refused' });
    const refused = await knock(second, email.toUpperCase(), passphrase);
    expect(refused.json()).toMatchObject({ status: 429, code: 'too-many-requests', params: { seconds: 1 } });
    expect(refused.headers['retry-after']).toBe('1');
    await new Promise((done) => setTimeout(done, 1100));
    expect((await knock(second, email)).json()).toMatchObject({ code: 'sign-in-refused' });
    expect((await knock(bench.app, email, passphrase)).json()).toMatchObject({ status: 429, params: { seconds: 2 } });
    await new Promise((done) => setTimeout(done, 2100));
    expect((await knock(bench.app, email, passphrase)).statusCode).toBe(200);
    expect((await knock(bench.app, email)).json()).toMatchObject({ code: 'sign-in-refused' });
  });

  it('treat an unknown address the same', async () => {
    for (let n = 0; n < 5; n++) expect((await knock(bench.app, 'unknown@example.org')).json()).toMatchObject({ code: 'sign-in-refused' });
    expect((await knock(second, 'unknown@example.org')).json()).toMatchObject({ code: 'too-many-requests' });
  });

  it('let no more through when all come at once', async () => {
    const limits = bench.app.get(RateLimits);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => limits.consume('mail-to-address', 'rush@example.org')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
  });

  it('keep no address in the clear', async () => {
    await bench.visitor.post('/account/password/reset-mail', { email: 'somebody@example.org' });
    const rows = await bench.asHouse(({ manager }) => manager.query<{ key: string }[]>('select key from rate_limit'));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => /@|127\.0\.0\.1/.test(key))).toEqual([]);
  });

  it('do not open the mailbox where no demo was asked for', async () => {
    const answers = await Promise.all(['/mailbox', '/mailbox/3f1c6f9e-7d0a-4a36-9f4e-6e9d3a7c7b11'].map((url) => new Caller(second, {}).get(url)));
    for (const answer of answers) expect(answer.json()).toMatchObject({ status: 404, code: 'mailbox-closed' });
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    // Who hung up before being looked at.
    [undefined, 'gone'],
  ])('a household behind %s is %s', (ip, network) => expect(networkOf(ip)).toBe(network));
});
