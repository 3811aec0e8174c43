import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pkcs11KeyStore } from './pkcs11-key-store';

/** Where Debian, Fedora and Homebrew put SoftHSM, a key device in software. */
const module = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib64/softhsm/libsofthsm2.so', '/opt/homebrew/lib/softhsm/libsofthsm2.so'].find(existsSync);
if (!module) process.stderr.write('SoftHSM is not installed here (softhsm2): the PKCS #11 store was not tried against a device.\n');

const trial = `import { load } from './tools/load.mjs'; await load('libs/platform/signing/src/pkcs11/device-trial.ts');`;

describe('the PKCS #11 store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paircours-softhsm-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  (module ? it : it.skip)('makes keys in a device, signs with them, and says what is wrong', () => {
    const settings = join(folder, 'softhsm2.conf');
    mkdirSync(join(folder, 'tokens'));
    writeFileSync(settings, `directories.tokendir = ${folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n`);
    const options: ExecFileSyncOptionsWithStringEncoding = {
      env: { ...process.env, SOFTHSM2_CONF: settings },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    };
    execFileSync('softhsm2-util', ['--init-token', '--free', '--label', 'paircours', '--so-pin', '471100', '--pin', '4711'], options);
    const told: unknown = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', trial, module ?? ''], options));
    expect(told).toEqual({
      p256: { reference: expect.stringMatching(/^p256-[0-9a-f]{32}$/), here: true, elsewhere: true },
      ed25519: { reference: expect.stringMatching(/^ed25519-[0-9a-f]{32}$/), here: true, elsewhere: true },
      manyAtOnce: 200,
      missing: 'The key device does not hold the key ed25519-00ff.',
      token: 'No key device here holds a token called “other”: check PKCS11_TOKEN, and that the device is plugged in.',
      afterwards: true,
      discarded: expect.stringMatching(/does not hold the key ed25519-/),
      pin: 'The key device refused C_Login (0xa0: the PIN is wrong).',
      pinAgain: 'The key device refused C_Login (0xa0: the PIN is wrong).',
    });
  });

  it('says that a library is none', async () => {
    const store = new Pkcs11KeyStore({ module: '/etc/hostname', token: 'paircours', pin: '4711' });
    await expect(store.make('p256')).rejects.toThrow(/is no PKCS #11 library: check PKCS11_MODULE/);
  });
});
