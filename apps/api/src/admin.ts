import { parseArgs } from 'node:util';
import { CreateFirstAdministrator } from '#identity/server';
import { appSettings } from './app-settings';
import { readEnvironment, WrongSettings } from './configuration';
import { createApp } from './create-app';
import { masterKey, openDataFolder } from './start/data-folder';
import { explained, StartFault } from './start/fault';
import { openDatabaseBeside } from './start/open-database';

const usage =
  'npm run admin -- --email you@example.org --organisation "Réseau Exemple" --given-name Ana --family-name Costa [--jurisdiction FR|QC] [--time-zone Europe/Paris] [--language fr|en]';

const options = {
  email: { type: 'string' },
  organisation: { type: 'string' },
  'given-name': { type: 'string' },
  'family-name': { type: 'string' },
  jurisdiction: { type: 'string', default: 'FR' },
  'time-zone': { type: 'string' },
  language: { type: 'string', default: 'fr' },
} as const;

/** What the command line asks for; throws a {@link StartFault} that shows how to write it. */
const wanted = (args: string[]) => {
  const { values } = parseArgs({ args, options });
  const { email, organisation, 'given-name': givenName, 'family-name': familyName, jurisdiction, language } = values;
  if (!email || !/^[^@\s]+@[^@\s]+$/.test(email) || !organisation || !givenName || !familyName) throw new StartFault(usage);
  if ((jurisdiction !== 'FR' && jurisdiction !== 'QC') || (language !== 'fr' && language !== 'en')) throw new StartFault(usage);
  const timeZone = values['time-zone'] ?? (jurisdiction === 'FR' ? 'Europe/Paris' : 'America/Toronto');
  if (!Intl.supportedValuesOf('timeZone').includes(timeZone)) throw new StartFault(`${timeZone} is no time zone; write one such as Europe/Paris.`);
  return { email, organisation, givenName, familyName, jurisdiction, timeZone, language } as const;
};

const askedFor = (args: string[]) => {
  try {
    return wanted(args);
  } catch (error) {
    throw error instanceof StartFault ? error : new StartFault(usage);
  }
};

/** Opens an organisation with its first administrator, beside a running house or with none. */
const openOrganisation = async (): Promise<void> => {
  const asked = askedFor(process.argv.slice(2));
  const settings = readEnvironment(process.env);
  const folder = await openDataFolder(settings.PAIRCOURS_DATA_DIR);
  const key = await masterKey(settings.PAIRCOURS_MASTER_KEY, folder);
  const database = await openDatabaseBeside(settings, folder, key);
  try {
    const app = await createApp(appSettings(settings, database, key));
    const opened = await app.get(CreateFirstAdministrator).run(asked);
    await app.close();
    if (!opened.ok) throw new StartFault(`${asked.organisation} has an administrator already: that person can invite others.`);
    console.log(`${asked.organisation} is open. ${asked.email} chooses a password here, within a day:\n\n  ${opened.value.link}\n`);
  } finally {
    await database.stop();
  }
};

try {
  await openOrganisation();
  process.exit();
} catch (error) {
  console.error(error instanceof WrongSettings ? error.message : (explained(error) ?? error));
  process.exit(1);
}
