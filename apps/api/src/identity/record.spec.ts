import { Accounts, CreateFirstAdministrator, Links } from '#identity/server';
import { addTo, instantIn, localDate } from '#kernel';
import { Audit } from '#platform/database';
import { Bench } from '../testing';
import { passphrase, tokenIn } from './testing';

describe('the record, the mailbox and the console', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  it('shows an administrator their organisation’s lines by page, action and day', async () => {
    const organisation = await bench.organisation();
    const boss = await bench.person({ givenName: 'Ada', familyName: 'Roy', roles: [[organisation, 'administrator']] });
    const audit = bench.app.get(Audit);
    for (let day = 1; day <= 3; day++) {
      bench.at(instantIn(addTo(localDate('2026-03-01'), { days: day }), '23:30', 'America/Toronto'));
      await bench.asHouse(async () => {
        for (let n = 0; n < 30; n++)
          await audit.record({ action: n % 3 ? 'offer.made' : 'role.removed', subject: { kind: 'offer', id: `${day}-${n}` }, organisation, by: boss.account });
      });
    }
    type Lines = { items: { id: string; action: string; by: string; subject: { id: string } }[]; next: string | null; actions: string[] };
    const page = async (query: string) => (await boss.get(`/organisations/${organisation}/audit${query}`)).json<Lines>();
    const first = await page('');
    expect([first.items.length, first.actions, first.items[0]]).toMatchObject([50, ['offer.made', 'role.removed'], { by: 'Ada Roy', subject: { id: '3-29' } }]);
    const second = await page(`?cursor=${first.next}`);
    expect([second.items.length, second.next]).toEqual([40, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(90);
    expect((await page('?action=role.removed')).items).toHaveLength(30);
    expect((await page('?from=2026-03-03&to=2026-03-03')).items.map(({ subject }) => subject.id[0])).toEqual(Array(30).fill('2'));
    expect((await boss.get(`/organisations/${organisation}/audit?cursor=x`)).statusCode).toBe(400);
  });

  it('lets the visitor of a demo read each mail, and nothing that is not one', async () => {
    await bench.visitor.post('/account', {
      givenName: 'Léo',
      familyName: 'Petit',
      email: 'leo@example.org',
      password: passphrase,
      language: 'fr',
      consent: '2026-11',
    });
    const { items, addresses } = (await bench.visitor.get('/mailbox?to=LEO@example.org')).json<{
      items: { id: string; subject: string }[];
      addresses: { address: string; count: number }[];
    }>();
    expect([items, addresses]).toMatchObject([[{ subject: 'Confirmez votre adresse' }], [{ address: 'leo@example.org', count: 1 }]]);
    expect((await bench.visitor.get(`/mailbox/${items[0]?.id}`)).json()).toMatchObject({
      to: 'leo@example.org',
      link: expect.stringContaining('/account/confirm#'),
    });
    expect((await bench.visitor.get('/mailbox/3f1c6f9e-7d0a-4a36-9f4e-6e9d3a7c7b11')).json()).toMatchObject({ status: 404, code: 'mail-unknown' });
  });

  it('opens an organisation with a link to choose the first password, once', async () => {
    const wanted = {
      organisation: 'Maison neuve',
      jurisdiction: 'FR',
      timeZone: 'Europe/Paris',
      email: 'first@example.org',
      givenName: 'Inès',
      familyName: 'Faure',
    } as const;
    const made = await bench.app.get(CreateFirstAdministrator).run(wanted);
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.value.link).toMatch(/^http:\/\/localhost:3000\/account\/new-password#/);
    await bench.visitor.post('/account/password/reset', { token: tokenIn(made.value.link), password: passphrase });
    expect((await bench.visitor.post('/session', { email: wanted.email, password: passphrase })).json()).toMatchObject({
      memberships: [{ name: 'Maison neuve', timeZone: 'Europe/Paris', roles: ['administrator'] }],
    });
    expect(await bench.app.get(CreateFirstAdministrator).run({ ...wanted, email: 'second@example.org' })).toMatchObject({
      refusal: { code: 'organisation-has-administrator' },
    });
  });

  it('gives links their token once, and takes them back at once', async () => {
    const organisation = await bench.organisation();
    const trainer = await bench.person({ givenName: 'Paul', roles: [[organisation, 'trainer']] });
    const [links, accounts] = [bench.app.get(Links), bench.app.get(Accounts)];
    const scope = '5f6f0f7c-0d3e-4d5c-8d70-0b4d5c6b7a11';
    const link = await bench.asHouse(() =>
      links.create({
        purpose: 'tutor-internship',
        scope,
        organisation,
        label: 'Tutrice',
        email: 't@example.org',
        expiresAt: instantIn(localDate('2030-01-01'), '00:00', 'Europe/Paris'),
      }),
    );
    expect(link.url).toBe(`http://localhost:3000/link#${link.token}`);
    expect(JSON.stringify(await bench.asHouse(() => links.list(scope)))).not.toContain(link.token);
    // Known as the holder of a link, hence not somebody without a session.
    expect((await bench.holderOf(link.token).get('/account')).json()).toMatchObject({ code: 'not-allowed' });
    expect(await bench.asHouse(() => links.withdraw(scope, 'sign-agreement'))).toBe(0);
    expect(await bench.asHouse(() => links.withdraw(scope))).toBe(1);
    expect((await bench.holderOf(link.token).get('/account')).json()).toMatchObject({ code: 'not-signed-in' });
    expect(await bench.asHouse(() => accounts.membersOf(organisation, 'trainer', 'jury'))).toMatchObject([{ id: trainer.account, givenName: 'Paul' }]);
    expect(await bench.asHouse(() => accounts.find(trainer.account))).toMatchObject({ email: trainer.email });
  });
});
