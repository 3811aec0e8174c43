import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { EraseAccount, ErasedAccounts } from '#identity/server';
import type { AccountId } from '#kernel';
import { WrongSettings } from './configuration';
import { besideHouse } from './start/beside-house';
import { explained, StartFault } from './start/fault';

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
  await besideHouse(async (app) => {
    if (!accounts) for (const { account, erasedAt } of await app.get(ErasedAccounts).all()) console.log(`${account} ${erasedAt}`);
    for (const account of accounts ?? []) await app.get(EraseAccount).again(account);
    if (accounts) console.error(`${accounts.length} accounts are erased.`);
  });
};

try {
  await run();
  process.exit();
} catch (error) {
  console.error(error instanceof WrongSettings ? error.message : (explained(error) ?? error));
  process.exit(1);
}
