import { randomUUID } from 'node:crypto';
import type { OrganisationId } from '#kernel';
import { Bench, Caller } from '../testing';
import { cookieOf, passphrase, tokenIn } from './testing';

interface Team {
  readonly members: { email: string; roles: string[]; account: string }[];
  readonly invitations: { id: string; email: string; state: string; roles: string[] }[];
  readonly mayGive: string[];
}

describe('the team of an organisation', () => {
  let bench: Bench;
  let here: OrganisationId;
  let elsewhere: OrganisationId;
  beforeAll(async () => {
    bench = await Bench.open();
    [here, elsewhere] = [await bench.organisation('Coopérative du Fleuve'), await bench.organisation('Autre maison')];
  });
  afterAll(() => bench.close());

  const administrator = () => bench.person({ roles: [[here, 'administrator']] });
  const lead = () => bench.person({ roles: [[here, 'programme-lead']] });
  const teamSeenBy = async (caller: Caller) => (await caller.get(`/organisations/${here}/team`)).json<Team>();
  const invite = (caller: Caller, email: string, roles: string[], organisation = here) =>
    caller.post(`/organisations/${organisation}/invitations`, { email, roles, language: 'fr' });
  const tokenMailedTo = async (email: string) => tokenIn((await bench.mailsTo(email)).at(-1)?.link ?? '');
  const newcomer = (token: string) => ({ token, givenName: 'Noor', familyName: 'Haddad', password: passphrase, language: 'fr', consent: '2026-11' });

  it('grows by an invitation that somebody new accepts, and they may work at once', async () => {
    const [boss, email] = [await administrator(), 'noor@example.org'];
    expect((await invite(boss, email, ['programme-lead', 'panel'])).json()).toMatchObject({ email, roles: ['programme-lead', 'panel'], state: 'open' });
    const [mail] = await bench.mailsTo(email);
    expect(mail).toMatchObject({ subject: 'Invitation à rejoindre une équipe', link: expect.stringMatching(/\/invitation#[\w-]{43}$/) });
    const token = await tokenMailedTo(email);
    expect((await bench.visitor.post('/invitation', { token })).json()).toMatchObject({ organisation: 'Coopérative du Fleuve', email, known: false });
    const joined = await bench.visitor.post('/invitation/account', newcomer(token));
    expect(joined.json()).toMatchObject({ account: { email }, memberships: [{ organisation: here, roles: ['panel', 'programme-lead'] }] });
    const noor = new Caller(bench.app, { cookie: cookieOf(joined) });
    expect((await teamSeenBy(noor)).mayGive).toEqual(['secretary', 'trainer', 'panel', 'jury']);
    expect((await bench.visitor.post('/session', { email, password: passphrase })).statusCode).toBe(200);
    expect((await bench.visitor.post('/invitation', { token })).json()).toMatchObject({ status: 410, code: 'link-used' });
    expect((await bench.visitor.post('/invitation/account', newcomer(token))).json()).toMatchObject({ status: 410, code: 'link-used' });
  });

  it('is joined by somebody known from their own account only', async () => {
    const [boss, known, other] = [await administrator(), await bench.person(), await bench.person()];
    await invite(boss, known.email.toUpperCase(), ['trainer']);
    const token = await tokenMailedTo(known.email.toUpperCase());
    expect((await bench.visitor.post('/invitation', { token })).json()).toMatchObject({ known: true });
    expect((await bench.visitor.post('/invitation/account', newcomer(token))).json()).toMatchObject({ status: 409, code: 'account-known' });
    expect((await other.post('/invitation/acceptance', { token })).json()).toMatchObject({ status: 403, code: 'invitation-for-another-address' });
    expect((await bench.visitor.post('/invitation/acceptance', { token })).json()).toMatchObject({ status: 401 });
    expect((await known.post('/invitation/acceptance', { token })).json()).toMatchObject({ memberships: [{ organisation: here, roles: ['trainer'] }] });
    expect((await invite(boss, known.email, ['trainer'])).json()).toMatchObject({ status: 409, code: 'roles-held-already' });
  });

  it('accepts an invitation once, however many try at the same instant', async () => {
    const [boss, known] = [await administrator(), await bench.person()];
    await invite(boss, known.email, ['jury']);
    const token = await tokenMailedTo(known.email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => known.post('/invitation/acceptance', { token })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410, 410, 410, 410, 410, 410]);
  });

  it('forgets an invitation that is withdrawn, replaced or two weeks old', async () => {
    const [boss, email] = [await administrator(), 'late@example.org'];
    const look = async (token: string) => (await bench.visitor.post('/invitation', { token })).json<{ code?: string }>();
    const { id } = (await invite(boss, email, ['panel'])).json<{ id: string }>();
    const first = await tokenMailedTo(email);
    await boss.post(`/organisations/${here}/invitations/${id}/mail`);
    expect(await look(first)).toMatchObject({ code: 'link-unknown' });
    const second = await tokenMailedTo(email);
    const now = new Date();
    bench.at(new Date(now.getTime() + 14 * 24 * 3600_000).toISOString());
    expect(await look(second)).toMatchObject({ code: 'link-expired' });
    bench.at(now.toISOString());
    await boss.delete(`/organisations/${here}/invitations/${id}`);
    expect(await look(second)).toMatchObject({ code: 'link-withdrawn' });
    expect((await bench.visitor.post('/invitation/account', newcomer(second))).json()).toMatchObject({ status: 410, code: 'link-withdrawn' });
    expect((await boss.delete(`/organisations/${here}/invitations/${id}`)).json()).toMatchObject({ status: 409, code: 'invitation-closed' });
    expect((await teamSeenBy(boss)).invitations.find((one) => one.id === id)).toMatchObject({ state: 'withdrawn' });
  });

  it.each([
    ['administrator', 403],
    ['programme-lead', 403],
    ['secretary', 200],
    ['trainer', 200],
    ['panel', 200],
    ['jury', 200],
  ])('a programme lead invites a %s: %i', async (role, expected) => {
    expect((await invite(await lead(), `${role}@example.org`, [role])).statusCode).toBe(expected);
  });

  it('does not let a lead replace or withdraw what an administrator offered', async () => {
    const [boss, other, email] = [await administrator(), await lead(), 'board@example.org'];
    const { id } = (await invite(boss, email, ['administrator'])).json<{ id: string }>();
    expect((await invite(other, email, ['panel'])).json()).toMatchObject({ code: 'role-not-yours-to-give' });
    expect((await other.delete(`/organisations/${here}/invitations/${id}`)).json()).toMatchObject({ code: 'role-not-yours-to-give' });
  });

  it('loses a role at the next request, but never its last administrator', async () => {
    const alone = await bench.organisation('Petite maison');
    const boss = await bench.person({ roles: [[alone, 'administrator', 'programme-lead']] });
    const helper = await bench.person({ roles: [[alone, 'programme-lead']] });
    const remove = (caller: Caller, account: string, role: string) => caller.delete(`/organisations/${alone}/members/${account}/roles/${role}`);
    expect((await helper.get(`/organisations/${alone}/team`)).statusCode).toBe(200);
    expect((await remove(helper, boss.account, 'administrator')).json()).toMatchObject({ status: 403, code: 'role-not-yours-to-give' });
    expect((await remove(boss, helper.account, 'programme-lead')).statusCode).toBe(200);
    expect((await helper.get(`/organisations/${alone}/team`)).json()).toMatchObject({ status: 403, code: 'not-allowed' });
    expect((await remove(boss, helper.account, 'programme-lead')).json()).toMatchObject({ status: 404, code: 'member-unknown' });
    expect((await remove(boss, boss.account, 'administrator')).json()).toMatchObject({ status: 409, code: 'last-administrator' });
    const { items } = (await helper.get('/account/audit')).json<{ items: { action: string }[] }>();
    expect(items).toMatchObject([{ action: 'role.removed' }]);
  });

  it('keeps one of two administrators who remove each other at the same instant', async () => {
    const house = await bench.organisation('Deux têtes');
    const [one, other] = [await bench.person({ roles: [[house, 'administrator']] }), await bench.person({ roles: [[house, 'administrator']] })];
    const answers = await Promise.all([
      one.delete(`/organisations/${house}/members/${other.account}/roles/administrator`),
      other.delete(`/organisations/${house}/members/${one.account}/roles/administrator`),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).not.toEqual([200, 200]);
    const left = await bench.asHouse(({ manager }) => manager.query('select 1 from membership where organisation = $1', [house]));
    expect(left).toHaveLength(1);
  });

  it('of another organisation answers like one that does not exist', async () => {
    const [stranger, boss] = [await bench.person({ roles: [[elsewhere, 'administrator']] }), await administrator()];
    const { id } = (await invite(boss, 'private@example.org', ['panel'])).json<{ id: string }>();
    const member = await bench.person({ roles: [[here, 'panel']] });
    const nowhere = randomUUID();
    const both = async (ask: (organisation: string) => Promise<{ json: () => unknown }>) => [(await ask(here)).json(), (await ask(nowhere)).json()];
    for (const ask of [
      (organisation: string) => stranger.get(`/organisations/${organisation}/team`),
      (organisation: string) => stranger.get(`/organisations/${organisation}/audit`),
      (organisation: string) => stranger.delete(`/organisations/${organisation}/invitations/${id}`),
      (organisation: string) => stranger.post(`/organisations/${organisation}/invitations/${id}/mail`),
      (organisation: string) => stranger.post(`/organisations/${organisation}/invitations`, { email: 'x@example.org', roles: ['panel'], language: 'fr' }),
      (organisation: string) => stranger.delete(`/organisations/${organisation}/members/${member.account}/roles/panel`),
    ]) {
      const [foreign, unknown] = await both(ask);
      expect(foreign).toEqual(unknown);
      expect(foreign).toMatchObject({ status: 404 });
    }
    expect((await stranger.delete(`/organisations/${elsewhere}/invitations/${id}`)).json()).toMatchObject({ status: 404, code: 'invitation-unknown' });
    expect((await stranger.delete(`/organisations/${elsewhere}/members/${member.account}/roles/panel`)).json()).toMatchObject({
      status: 404,
      code: 'member-unknown',
    });
  });

  it.each([
    ['an unknown role', { roles: ['owner'] }],
    ['no role', { roles: [] }],
    ['a field nobody listed', { expiresAt: '2099-01-01' }],
    ['no address', { email: 'nobody' }],
  ])('refuses an invitation with %s', async (_, change) => {
    const answer = await (
      await administrator()
    ).post(`/organisations/${here}/invitations`, { email: 'y@example.org', roles: ['panel'], language: 'fr', ...change });
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid-input' });
  });
});
