import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IssuingKeys } from '#award/server';
import type { OrganisationId } from '#kernel';
import { KeyStores } from '#platform/signing';
import { Bench } from '../testing';
import { asked } from './asked';
import { commands } from './commands';

const PHRASE = 'une paire de rails';

describe('npm run keys', () => {
  let bench: Bench;
  let elsewhere: Bench;
  let organisation: OrganisationId;
  let folder: string;

  beforeAll(async () => {
    [bench, elsewhere, folder] = await Promise.all([Bench.open(), Bench.open(), mkdtemp(join(tmpdir(), 'paircours-seal-'))]);
    organisation = await bench.organisation('Réseau Exemple');
    await bench.organisation('Autre réseau');
  });
  afterAll(async () => {
    await Promise.all([bench.close(), elsewhere.close()]);
    await rm(folder, { recursive: true });
  });

  const run = (line: string, ...more: string[]) => {
    const wanted = asked([...line.split(' ').filter(Boolean), ...more]);
    return commands[wanted.command](bench.app, wanted);
  };
  const ours = ['--organisation', 'Réseau Exemple'];
  const keys = () => bench.app.get(IssuingKeys);
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  /** A seal by an authority that this house has nothing to do with. */
  const seal = async (key: { publicKey: KeyObject; privateKey: KeyObject }, now = new Date()) => {
    const publicKey = new Uint8Array(key.publicKey.export({ type: 'spki', format: 'der' }));
    const chain = await elsewhere.app.get(KeyStores).authority.certify({ name: 'Réseau Exemple', publicKey, now });
    return chain.map((der) => new X509Certificate(der).toString());
  };
  const p256 = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const locked = ({ privateKey }: { privateKey: KeyObject }) =>
    String(privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: PHRASE }));

  it('tells what there is', async () => {
    expect(await run('list')).toMatch(/Autre réseau {2}\(no name before its first key\)\n {2}no key yet/);
    await keys().credentialSigner(organisation);
    await keys().sealSigner(organisation);
    const told = await run('list', ...ours);
    expect(told).toMatch(/^Réseau Exemple {2}did:key:z6Mk/);
    expect(told).toMatch(/live {9}seal .*\n.*\n {4}certified by Paircours local authority [0-9a-f]{6} \(this house\) until 20/);
    expect(told).not.toContain('Autre');
  });

  it('rotates, retires and declares compromised', async () => {
    const before = (await keys().credentialSigner(organisation)).key;
    expect(await run('rotate --purpose credential', ...ours)).toMatch(/^[0-9a-f-]{36} signs now\./);
    const after = (await keys().credentialSigner(organisation)).key;
    expect(after).not.toBe(before);
    const since = new Date(Date.now() - 1000).toISOString();
    expect(await run(`compromise --purpose credential --key ${before} --since ${since}`, ...ours)).toContain(
      `Nothing that ${before} signed from ${since} on counts.`,
    );
    expect(await run('retire --purpose credential', ...ours)).toContain(`${after} no longer signs.`);
    await expect(run('retire --purpose credential', ...ours)).rejects.toThrow('Réseau Exemple has no credential key that signs now.');
  });

  it.each([
    ['', /^npm run -s keys -- list/],
    ['rotate', /^npm run -s keys/],
    ['rotate --purpose stamp --organisation Autre', /called Autre/],
    ['compromise --purpose seal --since 2026-03-18', /has no seal key|is no instant|^npm run/],
    ['destroy', /^npm run -s keys/],
  ])('shows how to write it, instead of “%s”', async (line, sentence) => {
    await expect((async () => run(line))()).rejects.toThrow(sentence);
  });

  it('imports a seal with its key, and seals with it from then on', async () => {
    const pair = p256();
    const files = ['--chain', await write('chain.pem', (await seal(pair)).join('')), '--key-file', await write('key.pem', locked(pair))];
    const phrase = ['--pass-phrase-file', await write('phrase', `${PHRASE}\n`)];
    await expect(run('import-seal', ...ours, ...files, '--pass-phrase-file', await write('wrong', 'x'))).rejects.toThrow(/pass phrase is another one/);
    expect(await run('import-seal', ...ours, ...files, ...phrase)).toMatch(/sealed with the imported certificate now/);
    const { chain, local } = await keys().sealSigner(organisation);
    expect(local).toBe(false);
    expect(chain).toHaveLength(3);
    expect(await keys().roots()).toHaveLength(2);
    expect(await run('rotate --purpose seal', ...ours)).toMatch(/signs now/);
    expect((await keys().sealSigner(organisation)).local).toBe(true);
  });

  it('takes a seal whose key is in a store already, and no other', async () => {
    const { reference, publicKey } = await bench.app.get(KeyStores).file.make('p256');
    const chain = await elsewhere.app.get(KeyStores).authority.certify({ name: 'Réseau Exemple', publicKey, now: new Date() });
    const file = await write('kept.pem', chain.map((der) => new X509Certificate(der).toString()).join(''));
    const other = await bench.app.get(KeyStores).file.make('p256');
    const say = (name: string) => run(`import-seal --store file --reference ${name} --chain ${file}`, ...ours);
    await expect(say(other.reference)).rejects.toThrow(/does not belong to the first certificate/);
    expect(await say(reference)).toMatch(/sealed with the imported certificate/);
  });

  it('refuses a chain that does not hold', async () => {
    const pair = p256();
    const [leaf = '', issuing = '', root = ''] = await seal(pair);
    const key = ['--key-file', await write('plain.pem', String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })))];
    const say = async (chain: string) => run('import-seal', ...ours, ...key, '--chain', await write('some.pem', chain));
    await expect(say('nothing')).rejects.toThrow(/holds no certificate/);
    await expect(say(`${leaf}${root}`)).rejects.toThrow(/signed by the next one/);
    await expect(say(`${leaf}${issuing}`)).rejects.toThrow(/must end in the root/);
    await expect(say(`${issuing}${root}`)).rejects.toThrow(/not one that may sign/);
    await expect(say((await seal(pair, new Date('2021-01-01T00:00:00Z'))).join(''))).rejects.toThrow(/has ended/);
    await expect(run('import-seal --chain /nowhere.pem', ...ours, ...key)).rejects.toThrow('/nowhere.pem cannot be read.');
  });
});
