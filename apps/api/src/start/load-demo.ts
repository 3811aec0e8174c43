import { readFile, rm, writeFile } from 'node:fs/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { system } from '#kernel';
import { UnitOfWork } from '#platform/database';
import { type DemoAccounts, loadDemo } from '../demo';
import type { DataFolder } from './data-folder';

const isEmpty = (app: NestFastifyApplication): Promise<boolean> => {
  const work = app.get(UnitOfWork);
  return work.run(system, async () => (await work.manager.query('select 1 from organisation limit 1')).length === 0);
};

const remembered = async ({ demoAccounts }: DataFolder): Promise<DemoAccounts | undefined> => {
  const written = await readFile(demoAccounts, 'utf8').catch(() => undefined);
  return written === undefined ? undefined : JSON.parse(written);
};

/** Fills an empty database with the demo; answers its people, also when an earlier start loaded them. */
export const demoPeople = async (app: NestFastifyApplication, folder: DataFolder, say: (line: string) => void): Promise<DemoAccounts | undefined> => {
  if (!(await isEmpty(app))) return remembered(folder);
  say('Loading the demo…');
  await writeFile(folder.demoHalfway, '');
  const accounts = await loadDemo(app);
  await writeFile(folder.demoAccounts, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rm(folder.demoHalfway);
  return accounts;
};
