import { randomBytes } from 'node:crypto';
import { demoOnCommandLine } from './command-line';
import { readEnvironment, WrongSettings } from './read-environment';

const faultsOf = (raw: Record<string, string>): readonly string[] => {
  try {
    readEnvironment(raw);
    return [];
  } catch (error) {
    if (error instanceof WrongSettings) return error.faults;
    throw error;
  }
};

const production = {
  PAIRCOURS_ENV: 'production',
  PUBLIC_URL: 'https://paircours.example',
  DATABASE_URL: 'postgres://admin:uV3r-lunga@db:5432/paircours',
  PAIRCOURS_MASTER_KEY: randomBytes(32).toString('base64'),
  SMTP_URL: 'smtps://mail.example:465',
  MAIL_FROM: 'Paircours <paircours@example.org>',
};

describe('settings', () => {
  it('are complete with nothing set: own database, demo, this machine only', () => {
    expect(readEnvironment({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      PAIRCOURS_DEMO: 'yes',
      PAIRCOURS_ENV: 'development',
    });
  });

  it('load no demo into somebody’s own database unless asked', () => {
    const DATABASE_URL = 'postgres://me:x@localhost/paircours';
    expect(readEnvironment({ DATABASE_URL }).PAIRCOURS_DEMO).toBe('no');
    expect(readEnvironment({ DATABASE_URL, PAIRCOURS_DEMO: 'yes' }).PAIRCOURS_DEMO).toBe('yes');
  });

  it('count an empty variable as absent', () => {
    expect(readEnvironment({ PORT: '', SMTP_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('name every fault at once and repeat no value', () => {
    const faults = faultsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://root:hunter2@x/y',
      PAIRCOURS_MASTER_KEY: 'c2hvcnQ=',
      LOG_LEVEL: 'loud',
      PAIRCOURS_DEMMO: 'yes',
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'PAIRCOURS_MASTER_KEY', 'LOG_LEVEL', 'PAIRCOURS_DEMMO']);
    expect(faults.join()).not.toMatch(/hunter2|c2hvcnQ/);
  });

  it('are accepted in production when every secret is a real one', () => {
    expect(faultsOf(production)).toEqual([]);
    expect(readEnvironment(production).PAIRCOURS_DEMO).toBe('no');
  });

  it.each([
    ['nothing but the word', { NODE_ENV: 'production' }, 5],
    ['a well-known password', { ...production, DATABASE_URL: 'postgres://postgres:postgres@db/paircours' }, 1],
    ['no password', { ...production, DATABASE_URL: 'postgres://admin@db/paircours' }, 1],
    ['a key typed by hand', { ...production, PAIRCOURS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') }, 1],
    ['an address that is not encrypted', { ...production, PUBLIC_URL: 'http://paircours.example' }, 1],
  ])('are refused in production with %s', (_what, raw, count) => {
    expect(faultsOf(raw)).toHaveLength(count);
  });

  it.each([
    ['half of what a key device needs', { PKCS11_MODULE: '/usr/lib/softhsm/libsofthsm2.so' }, /^PKCS11_MODULE, PKCS11_TOKEN, PKCS11_PIN: go together$/],
    ['a key store that nothing describes', { PAIRCOURS_KEY_STORE: 'remote' }, /^REMOTE_SIGNER_URL: is needed by the key store remote$/],
    [
      'a signing service spoken to in the clear',
      { REMOTE_SIGNER_URL: 'http://keys.example', REMOTE_SIGNER_TOKEN: 'x'.repeat(16) },
      /^REMOTE_SIGNER_URL: must be .*encrypted unless it is on this machine$/,
    ],
  ])('are refused with %s', (_what, raw, fault) => {
    expect(faultsOf(raw)).toEqual([expect.stringMatching(fault)]);
  });

  it('take the demo from the command line first', () => {
    expect([demoOnCommandLine(['--demo']), demoOnCommandLine(['--no-demo']), demoOnCommandLine([])]).toEqual(['yes', 'no', undefined]);
    expect(() => demoOnCommandLine(['--dmo'])).toThrow(WrongSettings);
  });
});
