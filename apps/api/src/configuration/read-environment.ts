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
  const halved =
    Boolean(settings.PAIRCOURS_API_DATABASE_URL) !== Boolean(settings.PAIRCOURS_PUBLIC_DATABASE_URL)
      ? ['PAIRCOURS_API_DATABASE_URL and PAIRCOURS_PUBLIC_DATABASE_URL: go together']
      : [];
  const faults = [...misspelt(given), ...refused, ...lonely, ...halved];
  if (faults.length) throw new WrongSettings(faults);
  return settings;
};
