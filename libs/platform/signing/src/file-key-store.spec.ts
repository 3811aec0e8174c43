import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileKeyStore } from './file-key-store';
import { keyAlgorithms, KeyFault } from './key-store';

const text = Buffer.from('le dix-huit mars');

describe('the file store', () => {
  let folder: string;
  const masterKey = randomBytes(32);
  const again = (key = masterKey) => new FileKeyStore(folder, key);
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'paircours-keys-')), 'keys');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(keyAlgorithms)('makes a key for %s that signs after a restart too', async (algorithm) => {
    const { reference, publicKey } = await again().make(algorithm);
    const signature = await again().sign(reference, text);
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    expect(verify(algorithm === 'p256' ? 'sha256' : null, text, key, signature)).toBe(true);
  });

  it('writes files for its own account alone, whole, with no key to read in them', async () => {
    const { reference } = await again().make('p256');
    expect(await readdir(folder)).toEqual([`${reference}.key`]);
    expect((await stat(join(folder, `${reference}.key`))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const key = (await again().privateKey(reference)).export({ type: 'pkcs8', format: 'der' });
    expect(Buffer.from(await readFile(join(folder, `${reference}.key`), 'utf8'), 'base64').includes(key.subarray(-32))).toBe(false);
  });

  const refused = async (attempt: Promise<unknown>) => {
    const fault: unknown = await attempt.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(KeyFault);
    return String(fault);
  };

  it('says in one sentence what is wrong with a file', async () => {
    const { reference } = await again().make('ed25519');
    const { reference: other } = await again().make('ed25519');
    const file = (name: string) => join(folder, `${name}.key`);
    expect(await refused(again(randomBytes(32)).sign(reference, text))).toMatch(
      /altered, or sealed with another master key: put both back from the same backup\.$/,
    );
    await rename(file(other), file(reference));
    expect(await refused(again().sign(reference, text))).toMatch(/altered/);
    expect(await refused(again().sign(other, text))).toMatch(/missing: put it back/);
    await writeFile(file(other), '');
    expect(await refused(again().sign(other, text))).toMatch(/altered/);
  });

  it.each(['', '../master', 'ed25519-../../master', 'rsa-1'])('does not look for a key called “%s”', async (reference) => {
    expect(await refused(again().sign(reference, text))).toMatch(/names no signing key/);
  });
});
