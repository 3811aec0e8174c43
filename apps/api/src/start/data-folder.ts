import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartFault } from './fault';

/** The places inside the data folder. */
export interface DataFolder {
  readonly root: string;
  readonly postgres: string;
  readonly masterKey: string;
  /** There while the demo is being loaded: found at start, it tells of a demo that was cut short. */
  readonly demoHalfway: string;
  /** The demo's people, for whoever starts the house again. */
  readonly demoAccounts: string;
  readonly running: string;
}

/** Makes the data folder if missing. Rejects when it cannot be written to. */
export const openDataFolder = async (path: string): Promise<DataFolder> => {
  const root = resolve(path);
  await mkdir(root, { recursive: true });
  await mkdir(join(root, 'keys'), { recursive: true, mode: 0o700 });
  const probe = join(root, 'keys', `.probe-${process.pid}`);
  await writeFile(probe, 'x');
  await rm(probe);
  const at = (...names: string[]) => join(root, ...names);
  return {
    root,
    postgres: at('postgres'),
    masterKey: at('keys', 'master.key'),
    demoHalfway: at('demo-halfway'),
    demoAccounts: at('demo-accounts.json'),
    running: at('running.pid'),
  };
};

const draw = async (file: string): Promise<void> => {
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600);
  await handle.writeFile(`${randomBytes(32).toString('base64')}\n`);
  await handle.sync();
  await handle.close();
  await rename(draft, file);
};

/** The master key: the one that was set, else the one in the data folder, drawn at the first start. */
export const masterKey = async (set: string | undefined, { masterKey: file, postgres }: DataFolder): Promise<Uint8Array> => {
  if (set) return Buffer.from(set, 'base64');
  if (!existsSync(file) && existsSync(join(postgres, 'data')))
    throw new StartFault(`The master key ${file} is missing while the database is there: put the key back from your backup, or set PAIRCOURS_MASTER_KEY.`);
  if (!existsSync(file)) await draw(file);
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== 32) throw new StartFault(`The master key ${file} is damaged: put it back from your backup.`);
  return key;
};
