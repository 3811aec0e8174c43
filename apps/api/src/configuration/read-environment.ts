import { environment, type Environment } from './environment';
import { productionFaults } from './production';

export interface Settings extends Environment {
  readonly PUBLIC_URL: string;
  readonly PAIRCOURS_ENV: 'development' | 'production';
  readonly PAIRCOURS_DEMO: 'yes' | 'no';
}

type Raw = Readonly<Record<string, string | undefined>>;

/** Settings that cannot be used; the message names every fault, one a line, and repeats no value. */
export class WrongSettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`These settings must be put right first (docs/operations.md explains each):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** A misspelt name would otherwise be ignored in silence. */
const misspelt = (raw: Raw): string[] =>
  Object.keys(raw)
    .filter((name) => name.startsWith('PAIRCOURS_') && !(name in environment.shape))
    .map((name) => `${name}: is no setting of Paircours`);

const completed = (settings: Environment, nodeEnv: string | undefined): Settings => {
  const kind = settings.PAIRCOURS_ENV ?? (nodeEnv === 'production' ? 'production' : 'development');
  const own = settings.DATABASE_URL === undefined && kind === 'development';
  const origin = new URL(settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).origin;
  return { ...settings, PUBLIC_URL: origin, PAIRCOURS_ENV: kind, PAIRCOURS_DEMO: settings.PAIRCOURS_DEMO ?? (own ? 'yes' : 'no') };
};

const together = (settings: Environment, ...names: readonly (keyof Environment)[]): string[] =>
  names.some((name) => settings[name] !== undefined) && names.some((name) => settings[name] === undefined) ? [`${names.join(', ')}: go together`] : [];

/** Settings that are no use one without the other. */
const halved = (settings: Environment): string[] => {
  const { PAIRCOURS_KEY_STORE: store } = settings;
  return [
    ...together(settings, 'PAIRCOURS_API_DATABASE_URL', 'PAIRCOURS_PUBLIC_DATABASE_URL'),
    ...together(settings, 'PKCS11_MODULE', 'PKCS11_TOKEN', 'PKCS11_PIN'),
    ...together(settings, 'REMOTE_SIGNER_URL', 'REMOTE_SIGNER_TOKEN'),
    ...(store === 'pkcs11' && !settings.PKCS11_MODULE ? ['PKCS11_MODULE: is needed by the key store pkcs11'] : []),
    ...(store === 'remote' && !settings.REMOTE_SIGNER_URL ? ['REMOTE_SIGNER_URL: is needed by the key store remote'] : []),
  ];
};

/** Reads the settings. An empty variable counts as absent. Throws {@link WrongSettings}. */
export const readEnvironment = (raw: Raw): Settings => {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  const wrong = read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  if (!read.success) throw new WrongSettings([...wrong, ...misspelt(given)]);
  const settings = completed(read.data, raw['NODE_ENV']);
  const refused = settings.PAIRCOURS_ENV === 'production' ? productionFaults(settings, new Set(Object.keys(given))) : [];
  const lonely =
    !settings.DATABASE_URL && (settings.PAIRCOURS_API_DATABASE_URL || settings.PAIRCOURS_PUBLIC_DATABASE_URL)
      ? ['DATABASE_URL: is needed beside the addresses of the other roles']
      : [];
  const faults = [...misspelt(given), ...refused, ...lonely, ...halved(settings)];
  if (faults.length) throw new WrongSettings(faults);
  return settings;
};
