import { generateKeyPairSync, type KeyObject, randomUUID, sign, verify, X509Certificate } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportSeal, IssuingKeys } from '#award/server';
import { Clock } from '#platform/database';
import { KeyStores } from '#platform/signing';
import { Bench } from '../testing';

const text = Buffer.from('le dix-huit mars');
const keysOf = (bench: Bench) => bench.app.get(IssuingKeys);

describe('seals and time', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  it('follow each other a month before one ends, without anybody’s doing', async () => {
    const organisation = await bench.organisation();
    const sealAt = async (time: string) => {
      bench.at(time);
      return keysOf(bench).sealSigner(organisation);
    };
    const first = await sealAt('2026-03-18T09:00:00Z');
    expect((await sealAt('2029-02-01T09:00:00Z')).leaf).toBe(first.leaf);
    const second = await sealAt('2029-02-20T09:00:00Z');
    expect(second.leaf).not.toBe(first.leaf);
    expect(new X509Certificate(second.chain[0]!).validToDate).toEqual(new Date('2032-02-20T00:00:00Z'));
    expect(second.chain.at(-1)).toEqual(first.chain.at(-1));
  });

  it('that were imported are not renewed, and say so when they have ended', async () => {
    const organisation = await bench.organisation();
    bench.at('2026-03-18T09:00:00Z');
    const { file, authority } = bench.app.get(KeyStores);
    const { reference, publicKey } = await file.make('p256');
    const chain = await authority.certify({ name: 'Réseau Exemple', publicKey, now: new Date(bench.app.get(Clock).now()) });
    const pem = chain.map((der) => new X509Certificate(der).toString()).join('');
    expect(await bench.app.get(ImportSeal).run({ organisation, chain: pem, key: { backend: 'file', reference } })).toMatchObject({ ok: true });
    bench.at('2029-03-01T09:00:00Z');
    expect((await keysOf(bench).sealSigner(organisation)).local).toBe(false);
    bench.at('2029-03-19T09:00:00Z');
    await expect(keysOf(bench).sealSigner(organisation)).rejects.toThrow(/The imported seal has ended: import the next one/);
  });

  it('cannot be made with files that were altered, and say what to do', async () => {
    const organisation = await bench.organisation();
    bench.at('2026-03-18T09:00:00Z');
    await keysOf(bench).credentialSigner(organisation);
    const { folder } = bench.settings.keys;
    for (const file of await readdir(folder)) if (file.startsWith('ed25519-')) await writeFile(join(folder, file), 'AAAA');
    const second = await bench.beside();
    const signer = await keysOf(second).credentialSigner(organisation);
    await expect(signer.sign(text)).rejects.toThrow(/was altered, or sealed with another master key: put both back from the same backup\.$/);
    await second.app.close();
  });
});

/** A signing service of the organisation’s own, which can be switched off. */
const service = () => {
  const keys = new Map<string, KeyObject>();
  const state = { works: true, honest: true };
  const make = (algorithm: string) => (algorithm === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const answer = (path: string, { algorithm = '', reference = '', message = '' }): object => {
    if (path.endsWith('/keys')) {
      const { publicKey, privateKey } = make(algorithm);
      keys.set(`${algorithm}-${keys.size}`, privateKey);
      return { reference: `${algorithm}-${keys.size - 1}`, publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') };
    }
    const key = state.honest ? keys.get(reference) : make(reference.split('-')[0] ?? '').privateKey;
    return key ? { signature: sign(reference.startsWith('p256') ? 'sha256' : null, Buffer.from(message, 'base64'), key).toString('base64') } : {};
  };
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (!state.works) return response.writeHead(503).end();
      return response.end(JSON.stringify(answer(request.url ?? '', JSON.parse(Buffer.concat(chunks).toString()))));
    });
  });
  return { server, state };
};

it('a time-stamp service dates seals where one is set', async () => {
  const keys = { folder: join(tmpdir(), `paircours-keys-${randomUUID()}`), store: 'file', timestampUrl: 'https://tsa.example' } as const;
  const [plain, dated] = [await Bench.open(), await Bench.open({}, { keys })];
  expect([keysOf(plain).timestamp(), keysOf(dated).timestamp()]).toEqual([undefined, expect.any(Function)]);
  await Promise.all([plain.close(), dated.close()]);
});

describe('keys at a signing service', () => {
  const { server, state } = service();
  let bench: Bench;
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = join(tmpdir(), `paircours-keys-${randomUUID()}`);
    bench = await Bench.open({}, { keys: { folder, store: 'remote', remote: { url, token: 'only-for-tests-only' } } });
  });
  afterAll(async () => {
    await bench.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('sign and seal, and none of them is in the house', async () => {
    const organisation = await bench.organisation();
    const [credential, seal] = [await keysOf(bench).credentialSigner(organisation), await keysOf(bench).sealSigner(organisation)];
    expect(await credential.sign(text)).toHaveLength(64);
    expect(verify('sha256', text, new X509Certificate(seal.chain[0]!).publicKey, await seal.sign(text))).toBe(true);
    const files = (await readdir(bench.settings.keys.folder)).filter((name) => name.endsWith('.key'));
    expect(files).toHaveLength(2);
  });

  it('are asked for again later when the service is away; the key that signs stays', async () => {
    const organisation = await bench.organisation();
    const lead = await bench.person({ roles: [[organisation, 'programme-lead']] });
    const { key } = await keysOf(bench).credentialSigner(organisation);
    state.works = false;
    expect((await lead.post(`/issuing-keys/${key}/rotation`)).json()).toMatchObject({ status: 503, code: 'key-store-unavailable' });
    state.works = true;
    expect((await keysOf(bench).credentialSigner(organisation)).key).toBe(key);
  });

  it('sign nothing when the service answers with another key', async () => {
    const organisation = await bench.organisation();
    const signer = await keysOf(bench).credentialSigner(organisation);
    state.honest = false;
    await expect(signer.sign(text)).rejects.toThrow(/The remote key store signed with another key than ed25519-/);
    state.honest = true;
    expect(await signer.sign(text)).toHaveLength(64);
  });
});
