import { environment, type Environment } from './environment';

/** Passwords that stand in examples everywhere, and so protect nothing. */
const wellKnown = ['', 'admin', 'changeme', 'change-me', 'paircours', 'password', 'postgres', 'root', 'secret', 'test'];

const needed = Object.entries(environment.shape)
  .filter(([, schema]) => schema.meta()?.['production'] === 'needed')
  .map(([name]) => name);

const weakPassword = (address: string | undefined): boolean => {
  if (address === undefined) return false;
  const { username, password } = new URL(address);
  return wellKnown.includes(decodeURIComponent(password).toLowerCase()) || password === username;
};

/** A key of one repeated byte was typed, not drawn. */
const repeated = (key: string): boolean => new Set(Buffer.from(key, 'base64')).size < 8;

const weak = (settings: Environment, given: ReadonlySet<string>): string[] => {
  const passwords = (['DATABASE_URL', 'PAIRCOURS_API_DATABASE_URL', 'PAIRCOURS_PUBLIC_DATABASE_URL'] as const).filter((name) => weakPassword(settings[name]));
  const faults = passwords.map((name) => `${name}: its password is a well-known one, which production refuses`);
  if (settings.PAIRCOURS_MASTER_KEY && repeated(settings.PAIRCOURS_MASTER_KEY))
    faults.push('PAIRCOURS_MASTER_KEY: was not drawn at random, which production refuses');
  if (given.has('PUBLIC_URL') && !settings.PUBLIC_URL?.startsWith('https://')) faults.push('PUBLIC_URL: must begin with https:// in production');
  return faults;
};

/** What production refuses: absent secrets, well-known ones, an address that is not encrypted. */
export const productionFaults = (settings: Environment, given: ReadonlySet<string>): string[] => [
  ...needed.filter((name) => !given.has(name)).map((name) => `${name}: is needed in production`),
  ...weak(settings, given),
];
