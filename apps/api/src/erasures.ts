import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { EraseAccount, ErasedAccounts } from '#identity/server';
import type { AccountId } from '#kernel';
import { appSettings } from './app-settings';
import { readEnvironment, WrongSettings } from './configuration';
import { createApp } from './create-app';
import { masterKey, openDataFolder } from './start/data-folder';
import { explained, StartFault } from './start/fault';
import { openDatabaseBeside } from './start/open-database';

const usage = `npm run -s erasures > FILE          lists whose accounts were erased, to be kept apart from the backups
npm run -s erasures -- --again FILE  erases them again, after an older backup was put back`;

const wanted = () => {
  try {
    return parseArgs({ args: process.argv.slice(2), options: { again: { type: 'string' } } }).values;
  } catch {
    throw new StartFault(usage);
  }
};

/** One account a line, as this command writes them: nothing but ids and times. */
const accountsIn = async (file: string): Promise<readonly AccountId[]> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartFault(`${file} cannot be read.`);
  });
  const lines = text.split('\n').filter((line) => line.trim());
  const accounts = lines.map((line) => /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\s|$)/.exec(line)?.[1]);
  if (accounts.some((account) => account === undefined)) throw new StartFault(`${file} is not a list that this command wrote.`);
  return accounts as AccountId[];
};

/** Beside a running house or with none. */
const run = async (): Promise<void> => {
  const { again } = wanted();
  const accounts = again === undefined ? undefined : await accountsIn(again);
  const settings = readEnvironment(process.env);
  const folder = await openDataFolder(settings.PAIRCOURS_DATA_DIR);
  const key = await masterKey(settings.PAIRCOURS_MASTER_KEY, folder);
  const database = await openDatabaseBeside(settings, folder, key);
  try {
    const app = await createApp(appSettings(settings, database, key));
    if (!accounts) for (const { account, erasedAt } of await app.get(ErasedAccounts).all()) console.log(`${account} ${erasedAt}`);
    else {
      for (const account of accounts) await app.get(EraseAccount).again(account);
      console.error(`${accounts.length} accounts are erased.`);
    }
    await app.close();
  } finally {
    await database.stop();
  }
};

try {
  await run();
  process.exit();
} catch (error) {
  console.error(error instanceof WrongSettings ? error.message : (explained(error) ?? error));
  process.exit(1);
}
