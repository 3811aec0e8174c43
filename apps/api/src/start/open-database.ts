import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { runningPostgres, startEmbeddedPostgres } from '#platform/database';
import pg from 'pg';
import type { Settings } from '../configuration';
import type { DataFolder } from './data-folder';
import { StartFault } from './fault';
import { type Addresses, prepareDatabase } from './prepare-database';

export interface OpenDatabase extends Addresses {
  stop(): Promise<void>;
}

/** A demo that was cut short is dropped whole: an embedded database held nothing else when it began. */
const dropHalfDemo = async (adminUrl: string, { demoHalfway }: DataFolder): Promise<void> => {
  if (!existsSync(demoHalfway)) return;
  const client = new pg.Client({ connectionString: adminUrl.replace(/[^/]+$/, 'postgres') });
  await client.connect();
  await client.query('drop database if exists paircours with (force)');
  await client.query('create database paircours');
  await client.end();
  await rm(demoHalfway);
};

const embedded = async (folder: DataFolder, masterKey: Uint8Array): Promise<OpenDatabase> => {
  const server = await startEmbeddedPostgres({ dataDir: folder.postgres });
  try {
    await dropHalfDemo(server.url, folder);
    return { ...(await prepareDatabase(server.url, masterKey)), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

const external = async (adminUrl: string, settings: Settings, folder: DataFolder, masterKey: Uint8Array): Promise<OpenDatabase> => {
  if (existsSync(folder.demoHalfway))
    throw new StartFault(`The demo was cut short while it was being loaded: empty the database of DATABASE_URL, remove ${folder.demoHalfway} and start again.`);
  const { PAIRCOURS_API_DATABASE_URL: apiUrl, PAIRCOURS_PUBLIC_DATABASE_URL: publicUrl } = settings;
  const addresses = await prepareDatabase(adminUrl, masterKey, apiUrl && publicUrl ? { apiUrl, publicUrl } : undefined);
  return { ...addresses, stop: () => Promise.resolve() };
};

/** The database of the settings, up to date: the embedded one, or the server that DATABASE_URL names. */
export const openDatabase = (settings: Settings, folder: DataFolder, masterKey: Uint8Array): Promise<OpenDatabase> =>
  settings.DATABASE_URL ? external(settings.DATABASE_URL, settings, folder, masterKey) : embedded(folder, masterKey);

/** The same for a command that may run beside an open house, whose embedded server it then uses and leaves alone. */
export const openDatabaseBeside = async (settings: Settings, folder: DataFolder, masterKey: Uint8Array): Promise<OpenDatabase> => {
  const running = settings.DATABASE_URL ? undefined : await runningPostgres(folder.postgres);
  return running ? { ...(await prepareDatabase(running, masterKey)), stop: () => Promise.resolve() } : openDatabase(settings, folder, masterKey);
};
