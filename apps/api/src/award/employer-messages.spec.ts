import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { retryAfter } from '#award/domain';
import { DeliverMessage, TellChanges } from '#award/server';
import { Bench, type Person } from '../testing';
import { type AwardingHouse, awardingHouse, awardTo } from '../testing/awarded';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Somebody's server, as near as this machine has one. */
class Receiver {
  readonly received: Received[] = [];
  status = 204;
  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async open(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const bound = server.address();
    const receiver = new Receiver(server, `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}/paircours`);
    server.on('request', async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      receiver.received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(receiver.status, receiver.status === 302 ? { location: receiver.address } : {}).end('thank you');
    });
    return receiver;
  }

  /** The next message, once it has come. */
  async next(): Promise<Received> {
    for (let tries = 0; tries < 400; tries++) {
      const one = this.received.shift();
      if (one) return one;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error('No message came.');
  }

  close = () => this.server.close();
}

const verifies = ({ headers, body }: Received, secret: string): boolean => {
  const [time = '', ...signatures] = String(headers['paircours-signature']).split(',');
  const wanted = `v1=${createHmac('sha256', secret)
    .update(`${time.slice(2)}.${body}`)
    .digest('hex')}`;
  return signatures.includes(wanted);
};

describe('an employer who follows a certificate', () => {
  let bench: Bench;
  let house: AwardingHouse;
  let boss: Person;
  let receiver: Receiver;
  let secret: string;
  const holders: Person[] = [];

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-07-03T14:00:00Z');
    house = await awardingHouse(bench, 'Coopérative des Deux-Rives');
    for (const familyName of ['Abdi', 'Côté', 'Roy']) holders.push(await bench.person({ givenName: 'Yasmine', familyName }));
    await awardTo(bench, house, holders);
    boss = await bench.person({ email: 'boss@example.org' });
    await boss.post('/employer', { name: 'Boulangerie Roy' });
    receiver = await Receiver.open();
    ({ secret } = (await boss.put('/employer/webhook', { address: receiver.address })).json());
  });
  afterAll(async () => {
    receiver.close();
    await bench.close();
  });

  const holder = (at: number): Person => {
    const person = holders[at];
    if (!person) throw new Error('There are three.');
    return person;
  };
  const certificateOf = async (person: Person) => (await person.get('/certificates')).json().items[0].id as string;
  const share = async (person: Person) =>
    (await person.post(`/certificates/${await certificateOf(person)}/shares`, { level: 1, label: 'Boulangerie' })).json() as { share: string; address: string };
  const follow = (address: string, label = 'Dossier 17', by = boss) => by.post('/employer/follows', { address, label });
  const change = async (person: Person, step: string) =>
    house.lead.post(`/certificates/${await certificateOf(person)}/standing`, { step, reason: 'Motif que personne ne lit' });
  const rowsOf = (statement: string) => bench.asHouse(({ manager }) => manager.query<Record<string, unknown>[]>(statement));

  it('gives an address that is looked at, and gets a secret once', async () => {
    expect(secret).toMatch(/^pcs_[\w-]{43}$/);
    for (const [address, code] of [
      ['nonsense', 'address-malformed'],
      ['http://example.org/hook', 'address-not-https'],
      ['https://10.0.0.1/hook', 'address-not-public'],
      ['https://metadata.internal/hook', 'address-not-public'],
    ])
      expect((await boss.put('/employer/webhook', { address })).json()).toMatchObject({ status: 422, code });
    expect((await boss.get('/employer/webhook')).json()).toMatchObject({ webhook: { address: receiver.address, disabledAt: null }, deliveries: [] });
    expect(JSON.stringify(await rowsOf(`select w::text from employer_webhook w union all select i::text from idempotent_command i`))).not.toContain(
      secret.slice(4),
    );
    expect((await (await bench.person()).post('/employer/webhook/ping')).json()).toMatchObject({ status: 404, code: 'webhook-unknown' });
  });

  it('tries it with a signed message', async () => {
    await boss.post('/employer/webhook/ping');
    const message = await receiver.next();
    expect(message.headers).toMatchObject({ 'content-type': 'application/json', 'paircours-event': 'ping', 'user-agent': 'Paircours' });
    expect(verifies(message, secret)).toBe(true);
    expect(verifies({ ...message, body: `${message.body} ` }, secret)).toBe(false);
    expect(JSON.parse(message.body)).toEqual({ id: message.headers['paircours-delivery'], event: 'ping', at: '2026-07-03T14:00:00.000Z' });
  });

  it('follows only by the link a holder gave, and the holder sees it', async () => {
    const { address } = await share(holder(0));
    expect((await follow(`${address}x`)).json()).toMatchObject({ status: 404, code: 'share-unknown' });
    expect((await follow(await certificateOf(holder(0)))).json()).toMatchObject({ status: 404, code: 'share-unknown' });
    expect((await follow(address)).statusCode).toBe(200);
    expect((await follow(address)).json()).toMatchObject({ status: 409, code: 'already-followed' });
    const { items } = (await boss.get('/employer/follows')).json();
    expect(items).toMatchObject([{ label: 'Dossier 17', standing: 'valid', live: true, until: '2026-08-02T14:00:00.000Z' }]);
    expect(JSON.stringify(items)).not.toContain('Abdi');
    expect((await holder(0).get(`/certificates/${await certificateOf(holder(0))}/shares`)).json().items[0].times).toBeGreaterThanOrEqual(1);
    expect((await holder(0).get(`/certificates/${await certificateOf(holder(0))}/shares`)).json().items[0].followers).toEqual(['Boulangerie Roy']);
    expect((await (await bench.person()).delete(`/employer/follows/${items[0].id}`)).json()).toMatchObject({ status: 404, code: 'follow-unknown' });
  });

  it('is told of a change, by ids, state and time alone', async () => {
    await change(holder(0), 'suspended');
    const message = await receiver.next();
    expect(verifies(message, secret)).toBe(true);
    const [{ id }] = (await boss.get('/employer/follows')).json().items;
    expect(JSON.parse(message.body)).toEqual({
      id: message.headers['paircours-delivery'],
      event: 'certificate.state',
      at: '2026-07-03T14:00:00.000Z',
      follow: id,
      state: 'suspended',
    });
    await change(holder(0), 'reinstated');
    expect(JSON.parse((await receiver.next()).body)).toMatchObject({ state: 'valid' });
    await change(holder(1), 'suspended');
    await bench.settle();
    expect(receiver.received).toEqual([]);
  });

  it('changes the secret while both sign, for a day', async () => {
    const { secret: next } = (await boss.post('/employer/webhook/secret')).json();
    await boss.post('/employer/webhook/ping');
    const both = await receiver.next();
    expect([verifies(both, secret), verifies(both, next)]).toEqual([true, true]);
    bench.at('2026-07-04T14:00:01Z');
    await boss.post('/employer/webhook/ping');
    const one = await receiver.next();
    expect([verifies(one, secret), verifies(one, next)]).toEqual([false, true]);
    bench.at('2026-07-03T14:00:00Z');
  });

  it('hears the end of a link that was taken back, and nothing after it', async () => {
    const { address, share: given } = await share(holder(2));
    await follow(address, 'Dossier 18');
    await holder(2).delete(`/shares/${given}`);
    await change(holder(2), 'revoked');
    await bench.settle();
    await bench.app.get(TellChanges).sweep();
    expect(JSON.parse((await receiver.next()).body)).toMatchObject({ event: 'certificate.follow-ended' });
    expect((await boss.get('/employer/follows')).json().items.find(({ label }: { label: string }) => label === 'Dossier 18')).toMatchObject({
      live: false,
      until: null,
      standing: 'valid',
    });
    expect(await rowsOf(`select share, holder from employer_follow where label = 'Dossier 18'`)).toEqual([{ share: null, holder: null }]);
    await bench.app.get(TellChanges).sweep();
    expect(receiver.received).toEqual([]);
  });

  /** Tries again at once what would be tried later. */
  const exhaust = async (delivery: unknown) => {
    for (let n = 0; n <= retryAfter.length; n++) await bench.app.get(DeliverMessage).run(String(delivery));
  };

  /** The message that waits for its second try, and how long it waits. */
  const triedOnce = async () => {
    for (let tries = 0; tries < 200; tries++) {
      const [row] = await rowsOf(
        `select d.id, extract(epoch from j.start_after - j.created_on)::int as pause from employer_delivery d join pgboss.job j on j.data ->> 'delivery' = d.id::text
         where d.attempts = 1 and d.delivered_at is null and j.state = 'created'`,
      );
      if (row) return row;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error('Nothing waits.');
  };

  it('is tried again for a day, never led elsewhere, and switched off with a mail when nobody takes anything', async () => {
    const { address } = await share(holder(1));
    await follow(address, 'Dossier 19');
    receiver.status = 302;
    for (const step of ['reinstated', 'suspended', 'reinstated', 'suspended', 'reinstated']) {
      await change(holder(1), step);
      await bench.settle();
      await receiver.next();
      const { id, pause } = await triedOnce();
      expect(pause).toBe(60);
      await exhaust(id);
    }
    expect(receiver.received.length).toBe(5 * retryAfter.length);
    receiver.received.length = 0;
    const { webhook, deliveries } = (await boss.get('/employer/webhook')).json();
    expect(webhook.disabledAt).toBe('2026-07-03T14:00:00.000Z');
    const failed = deliveries.filter(({ state }: { state: string }) => state === 'given-up');
    expect(failed).toHaveLength(5);
    expect(failed[0]).toMatchObject({ kind: 'certificate.state', status: 302, fault: 'answered', attempts: 1 + retryAfter.length });
    await bench.settle();
    expect((await bench.mailsTo('boss@example.org')).map(({ subject, link }) => [subject, link])).toEqual([
      ['Des messages ne partent plus', 'http://localhost:3000/employer/webhook'],
    ]);
    expect((await boss.post('/employer/webhook/ping')).json()).toMatchObject({ code: 'webhook-unknown' });
  });

  it('begins anew with an address, and takes everything along when it goes', async () => {
    receiver.status = 204;
    await boss.put('/employer/webhook', { address: receiver.address });
    await boss.post('/employer/webhook/ping');
    await receiver.next();
    expect((await boss.delete('/employer/webhook')).json()).toEqual({});
    expect((await boss.get('/employer/webhook')).json()).toEqual({ webhook: null, deliveries: [] });
  });
});
