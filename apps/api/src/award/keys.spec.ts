import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { IssuingKeys } from '#award/server';
import type { OrganisationId } from '#kernel';
import { KeyStores } from '#platform/signing';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { Bench, type Person } from '../testing';

const text = Buffer.from('le dix-huit mars');
const issuer = (organisation: string) => organisation.replaceAll('-', '').slice(0, 12);
const keysOf = (bench: Bench) => bench.app.get(IssuingKeys);

/** What the API answers as its own pages and files, outside /api. */
const published = (bench: Bench, url: string, headers: Record<string, string> = {}) => bench.app.inject({ url, headers });

describe('issuing keys', () => {
  let bench: Bench;
  let organisation: OrganisationId;
  let elsewhere: OrganisationId;
  let lead: Person;
  let stranger: Person;
  const logged: string[] = [];

  beforeAll(async () => {
    const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
    bench = await Bench.open({ log }, { address: { origin: 'https://paircours.example' } });
    [organisation, elsewhere] = [await bench.organisation('Réseau Exemple'), await bench.organisation('Autre réseau')];
    lead = await bench.person({ roles: [[organisation, 'programme-lead']] });
    stranger = await bench.person({ roles: [[elsewhere, 'programme-lead']] });
  });
  afterAll(() => bench.close());

  const ours = async (who = lead) => (await who.get('/issuing-keys')).json().items[0];
  const live = async (purpose: string) =>
    (await ours()).keys.find((key: { purpose: string; state: string }) => key.purpose === purpose && key.state === 'live');
  const didDocument = async () => (await published(bench, `/issuers/${issuer(organisation)}/did.json`)).json();

  it('are made once, however many ask for the first one in two processes', async () => {
    expect((await published(bench, `/issuers/${issuer(organisation)}/did.json`)).statusCode).toBe(404);
    const second = await bench.beside();
    const asked = [bench, second, bench, second, bench].map((house) => keysOf(house));
    const [signers, seals] = await Promise.all([
      Promise.all(asked.map((keys) => keys.credentialSigner(organisation))),
      Promise.all(asked.map((keys) => keys.sealSigner(organisation))),
    ]);
    await second.app.close();
    expect([new Set(signers.map(({ key }) => key)).size, new Set(seals.map(({ leaf }) => leaf)).size]).toEqual([1, 1]);
    expect((await ours()).keys).toHaveLength(2);
    expect(await readdir(bench.settings.keys.folder)).toHaveLength(5);
  });

  it('sign credentials under the public name of the organisation', async () => {
    const signer = await keysOf(bench).credentialSigner(organisation);
    expect(signer.issuer).toBe(`did:web:paircours.example:issuers:${issuer(organisation)}`);
    const document = await didDocument();
    expect(document).toMatchObject({
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: signer.issuer,
      verificationMethod: [{ id: signer.verificationMethod, type: 'Multikey', controller: signer.issuer }],
      assertionMethod: [signer.verificationMethod],
    });
    expect(await signer.sign(text)).toHaveLength(64);
  });

  it('seal documents with a certificate of the house’s own authority', async () => {
    const { chain, sign, leaf } = await keysOf(bench).sealSigner(organisation);
    const [own, issuing, root] = chain.map((der) => new X509Certificate(der));
    expect(own?.toLegacyObject().subject).toMatchObject({ CN: 'Réseau Exemple' });
    expect(own?.verify(issuing!.publicKey) && issuing?.verify(root!.publicKey)).toBe(true);
    expect(own && verify('sha256', text, own.publicKey, await sign(text))).toBe(true);
    expect(await keysOf(bench).roots()).toEqual([chain.at(-1)]);
    const pem = await published(bench, `/issuers/${issuer(organisation)}/chain.pem`);
    expect(pem.headers['content-type']).toContain('application/pem-certificate-chain');
    expect(pem.body).toBe(`${issuing}${root}`);
    expect(own?.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(leaf);
  });

  it('publish a document that is compared before it is sent again', async () => {
    const url = `/issuers/${issuer(organisation)}/did.json`;
    const first = await published(bench, url);
    expect(first.headers).toMatchObject({
      'content-type': 'application/did+json',
      'access-control-allow-origin': '*',
      'cache-control': expect.stringContaining('max-age=300'),
    });
    const again = await published(bench, url, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const unknown = await published(bench, `/issuers/${issuer(elsewhere)}/did.json`);
    expect(unknown.json()).toMatchObject({ status: 404, code: 'issuer-unknown' });
    // What is not there yet, or not now, is asked for again at once.
    expect(unknown.headers['cache-control']).toBe('no-store');
    expect((await published(bench, '/issuers/%27or1=1/did.json')).statusCode).toBe(404);
  });

  it('go on signing while they are rotated, and stay in the document afterwards', async () => {
    const before = await keysOf(bench).credentialSigner(organisation);
    const { id } = await live('credential');
    const rotating = lead.post(`/issuing-keys/${id}/rotation`);
    const meanwhile = await Promise.all(Array.from({ length: 20 }, async () => (await keysOf(bench).credentialSigner(organisation)).sign(text)));
    expect(meanwhile.every(({ length }) => length === 64)).toBe(true);
    const rotated = await rotating;
    expect(rotated.statusCode).toBe(200);
    const after = await keysOf(bench).credentialSigner(organisation);
    expect(after.key).toBe(rotated.json().key);
    expect(after.verificationMethod).not.toBe(before.verificationMethod);
    expect((await didDocument()).assertionMethod).toEqual([before.verificationMethod, after.verificationMethod]);
    expect((await lead.post(`/issuing-keys/${id}/rotation`)).json()).toMatchObject({ status: 409, code: 'key-not-live' });
  });

  it('tell whoever signed meanwhile to sign anew', async () => {
    const signer = await keysOf(bench).credentialSigner(organisation);
    expect(await bench.asHouse(() => keysOf(bench).confirm(signer.key))).toBe(true);
    await lead.post(`/issuing-keys/${signer.key}/retirement`);
    expect(await bench.asHouse(() => keysOf(bench).confirm(signer.key))).toBe(false);
    expect((await keysOf(bench).credentialSigner(organisation)).key).not.toBe(signer.key);
  });

  it('do not change under a transaction that holds them', async () => {
    const { key } = await keysOf(bench).credentialSigner(organisation);
    const order: string[] = [];
    let rotating: Promise<unknown> = Promise.resolve();
    await bench.asHouse(async () => {
      await keysOf(bench).confirm(key);
      rotating = lead.post(`/issuing-keys/${key}/rotation`).then(() => order.push('rotated'));
      await new Promise((done) => setTimeout(done, 200));
      order.push('kept');
    });
    await rotating;
    expect(order).toEqual(['kept', 'rotated']);
  });

  it('count for nothing from the instant they were compromised, which can only move back', async () => {
    const seal = await keysOf(bench).sealSigner(organisation);
    const credential = await keysOf(bench).credentialSigner(organisation);
    const since = new Date(Date.now() - 60_000).toISOString();
    const thatDay = `${since.slice(0, 10)}T00:00:00.000Z`;
    for (const { key } of [seal, credential]) expect((await lead.post(`/issuing-keys/${key}/compromise`, { since })).json()).toEqual({ state: 'compromised' });
    expect(await keysOf(bench).compromisedSeals()).toEqual([{ certificate: seal.leaf, since: thatDay }]);
    const [known] = await keysOf(bench).knownIssuers(organisation);
    expect(known).toMatchObject({ name: 'Réseau Exemple', compromised: [{ verificationMethod: credential.verificationMethod, since: thatDay }] });
    const { verificationMethod } = await didDocument();
    expect(verificationMethod.filter(({ revoked }: { revoked?: string }) => revoked)).toEqual([
      expect.objectContaining({ id: credential.verificationMethod, revoked: thatDay }),
    ]);
    const say = (at: string) => lead.post(`/issuing-keys/${credential.key}/compromise`, { since: at });
    expect((await say(since)).json()).toMatchObject({ status: 409, code: 'compromise-only-earlier' });
    expect((await say('2999-01-01T00:00:00Z')).json()).toMatchObject({ status: 422, code: 'compromise-in-future' });
    expect((await say('2026-01-01T00:00:00.0123456789Z')).json()).toMatchObject({ status: 400, code: 'invalid-input' });
    const earlier = new Date(Date.now() - 120_000).toISOString();
    expect((await say(earlier)).statusCode).toBe(200);
    expect((await keysOf(bench).sealSigner(organisation)).leaf).not.toBe(seal.leaf);
  });

  it('are nobody else’s', async () => {
    const { id } = (await ours()).keys[0];
    expect((await ours(stranger)).keys).toEqual([]);
    for (const act of ['rotation', 'retirement'])
      expect((await stranger.post(`/issuing-keys/${id}/${act}`)).json()).toMatchObject({ status: 404, code: 'key-unknown' });
    expect((await stranger.post(`/issuing-keys/${id}/compromise`, { since: '2026-01-01T00:00:00Z' })).statusCode).toBe(404);
    const secretary = await bench.person({ roles: [[organisation, 'secretary', 'administrator', 'jury']] });
    expect((await secretary.get('/issuing-keys')).statusCode).toBe(403);
    const unseen = await bench.app.get(DataSource).query('select 1 from issuing_key');
    expect(unseen).toEqual([]);
  });

  it('are written down with every act', async () => {
    const administrator = await bench.person({ roles: [[organisation, 'administrator']] });
    const { items } = (await administrator.get(`/organisations/${organisation}/audit`)).json();
    const acts = new Set(items?.map(({ action }: { action: string }) => action));
    for (const act of ['made', 'rotated', 'retired', 'compromised']) expect(acts).toContain(`issuing-key.${act}`);
  });

  it('that came into the register another way are nobody’s', async () => {
    const rows = await bench.asHouse(({ manager }) =>
      manager.query('select id from issuing_key where organisation = $1 and compromised_since is not null', [organisation]),
    );
    await bench.asHouse(({ manager }) => manager.query('update issuing_key set compromised_since = null where id = $1', [rows[0].id]));
    const known = (await ours()).keys.map(({ id }: { id: string }) => id);
    expect(known).not.toContain(rows[0].id);
    const forged = `insert into issuing_key select gen_random_uuid(), $2, purpose, backend, reference || '-x', public_key, chain, imported, made_at, null, null, voucher from issuing_key where organisation = $1 and purpose = 'credential' limit 1`;
    await bench.asHouse(({ manager }) => manager.query(forged, [organisation, elsewhere]));
    expect(await keysOf(bench).knownIssuers(elsewhere)).toEqual([]);
    await expect(keysOf(bench).credentialSigner(elsewhere)).rejects.toThrow(/was not written by this house/);
    await expect(bench.asHouse(({ manager }) => manager.query('update issuing_key set public_key = $1', [Buffer.alloc(1)]))).rejects.toThrow(
      /permission denied/,
    );
    await expect(bench.asHouse(({ manager }) => manager.query('delete from issuing_key'))).rejects.toThrow(/permission denied/);
  });

  it('lie in files of the house alone, and nowhere else', async () => {
    const { folder } = bench.settings.keys;
    const files = await readdir(folder);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    const stored = JSON.stringify(await bench.asHouse(({ manager }) => manager.query('select * from issuing_key')));
    const kept = `${stored}${logged.join('')}`;
    expect(logged.length).toBeGreaterThan(10);
    for (const file of files.filter((name) => name.endsWith('.key'))) expect(kept).not.toContain((await readFile(join(folder, file), 'utf8')).slice(0, 40));
    expect(kept).not.toMatch(/PRIVATE|pkcs8/i);
    const opened = await Promise.all(files.filter((name) => name.endsWith('.key')).map((name) => bench.app.get(KeyStores).file.privateKey(name.slice(0, -4))));
    for (const key of opened) expect(kept).not.toContain(key.export({ format: 'jwk' }).d);
  });
});

describe('issuing keys before there is a public address', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  it('are their own names, each known for ever', async () => {
    const organisation = await bench.organisation();
    const first = await keysOf(bench).credentialSigner(organisation);
    expect(first.issuer).toMatch(/^did:key:z6Mk/);
    expect(first.verificationMethod).toBe(`${first.issuer}#${first.issuer.slice('did:key:'.length)}`);
    const lead = await bench.person({ roles: [[organisation, 'programme-lead']] });
    await lead.post(`/issuing-keys/${first.key}/rotation`);
    const second = await keysOf(bench).credentialSigner(organisation);
    expect((await keysOf(bench).knownIssuers()).map(({ did }) => did)).toEqual([first.issuer, second.issuer]);
    const { items } = (await lead.get('/issuing-keys')).json();
    expect(items[0]).toMatchObject({ did: second.issuer, document: null });
    const spki = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.alloc(32)]), format: 'der', type: 'spki' });
    expect(verify(null, text, spki, await second.sign(text))).toBe(false);
  });
});
