import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { KitContent, SamplePapers } from '#award/server';
import { appSettings } from './app-settings';
import { readEnvironment, WrongSettings } from './configuration';
import { createApp } from './create-app';
import { masterKey, openDataFolder } from './start/data-folder';
import { explained, StartFault } from './start/fault';
import { demoPeople } from './start/load-demo';
import { openDatabaseBeside } from './start/open-database';

const usage = 'npm run -s kit -- --out DIR';

const outFolder = (args: string[]): string => {
  try {
    const { out } = parseArgs({ args, options: { out: { type: 'string' } } }).values;
    if (out) return resolve(out);
  } catch {
    // What cannot be read is answered like what is missing.
  }
  throw new StartFault(usage);
};

const write = async (folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> => {
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
};

/** The kit, and one certificate of each kind and level beside it. Papers first: what they need must be in the kit. */
const collect = async (app: NestFastifyApplication): Promise<Map<string, string | Uint8Array>> => {
  const samples = await app.get(SamplePapers).all();
  const files = new Map<string, string | Uint8Array>(await app.get(KitContent).of());
  for (const { name, pdf, credential } of samples) files.set(`certificates/${name}.pdf`, pdf).set(`certificates/${name}.json`, credential);
  return files;
};

/** Writes what an outside checker needs, beside a running house or with none; an empty house tells its demo first, if it may. */
const writeKit = async (): Promise<void> => {
  const folder = outFolder(process.argv.slice(2));
  const settings = readEnvironment(process.env);
  const data = await openDataFolder(settings.PAIRCOURS_DATA_DIR);
  const key = await masterKey(settings.PAIRCOURS_MASTER_KEY, data);
  const database = await openDatabaseBeside(settings, data, key);
  try {
    const app = await createApp(appSettings(settings, database, key));
    if (settings.PAIRCOURS_DEMO === 'yes') await demoPeople(app, data, console.error);
    const files = await collect(app);
    await write(folder, files);
    await app.close();
    console.log(`${files.size} files in ${folder}`);
  } finally {
    await database.stop();
  }
};

try {
  await writeKit();
  process.exit();
} catch (error) {
  console.error(error instanceof WrongSettings ? error.message : (explained(error) ?? error));
  process.exit(1);
}
