import { generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileKeyStore } from './file-key-store';
import { LocalAuthority } from './local-authority';

const now = new Date('2026-03-18T09:00:00Z');

describe('the local authority', () => {
  let folder: string;
  const masterKey = randomBytes(32);
  const authority = () => new LocalAuthority(folder, new FileKeyStore(folder, masterKey));
  const publicKey = new Uint8Array(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' }));
  const certify = async (name = 'Association Exemple', by = authority()) => (await by.certify({ name, publicKey, now })).map((der) => new X509Certificate(der));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paircours-authority-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('certifies a key by a chain that holds', async () => {
    const [leaf, issuing, root] = await certify();
    expect(leaf?.checkIssued(issuing!) && leaf.verify(issuing!.publicKey)).toBe(true);
    expect(issuing?.checkIssued(root!) && issuing.verify(root!.publicKey)).toBe(true);
    expect(root?.checkIssued(root) && root.verify(root.publicKey)).toBe(true);
    expect([leaf?.ca, issuing?.ca, root?.ca]).toEqual([false, true, true]);
    expect(leaf?.keyUsage).toEqual(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
    expect(leaf?.publicKey.export({ type: 'spki', format: 'der' })).toEqual(Buffer.from(publicKey));
    expect([leaf?.validFromDate, leaf?.validToDate]).toEqual([new Date('2026-03-17T09:00:00Z'), new Date('2029-03-18T00:00:00Z')]);
  });

  it('writes a name as it is, whatever signs it holds', async () => {
    const [leaf] = await certify('Réseau « Pairs », O=Autre+CN=x');
    expect(leaf?.toLegacyObject().subject).toMatchObject({ CN: 'Réseau « Pairs », O=Autre+CN=x' });
    const [long] = await certify('é'.repeat(200));
    expect(long?.toLegacyObject().subject).toMatchObject({ CN: 'é'.repeat(64) });
  });

  it('is one, after a restart and when several processes begin at once', async () => {
    const chains = await Promise.all(Array.from({ length: 6 }, () => certify()));
    chains.push(await certify());
    expect(new Set(chains.map(([, , root]) => root?.fingerprint256)).size).toBe(1);
    expect(new Set(chains.map(([leaf]) => leaf?.serialNumber)).size).toBe(7);
    const files = await readdir(folder);
    expect(files).toHaveLength(3);
    expect(await Promise.all(files.map(async (file) => (await stat(join(folder, file))).mode & 0o777))).toEqual([0o600, 0o600, 0o600]);
  });

  it('says so when its file is damaged', async () => {
    await writeFile(join(folder, 'authority.json'), '{');
    await expect(certify()).rejects.toThrow(/is damaged: put it back from your backup/);
  });
});
