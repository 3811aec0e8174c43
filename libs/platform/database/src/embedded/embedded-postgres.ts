import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms } from './binaries';
import { ADMIN, cluster, clusterHome } from './cluster-folder';
import { ensureDatabase, freePort } from './connections';
import { keepRunning } from './keep-running';
import { launch, leftRunning, type ServerPlace } from './server';
import { unprivilegedIds } from './unprivileged';

export interface EmbeddedPostgres {
  /** The administrator's connection string. */
  readonly url: string;
  /** Where the data really is. */
  readonly home: string;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly database?: string;
  /** Faster, unsafe settings for throw-away test clusters. */
  readonly ephemeral?: boolean;
}

const address = (password: string, port: number, database: string): string => `postgres://${ADMIN}:${password}@127.0.0.1:${port}/${database}`;

/** The administrator's connection string of the server that another process of ours runs on this data folder now. */
export const runningPostgres = async (dataDir: string, database = 'paircours'): Promise<string | undefined> => {
  const home = await realpath(dataDir).catch(() => dataDir);
  const running = await leftRunning(join(home, 'data'));
  return running && address((await readFile(join(home, 'password'), 'utf8')).trim(), running.port, database);
};

/**
 * Starts the packaged PostgreSQL on a free local port and keeps it running; one that a killed process left is stopped first.
 * Rejects with a sentence when the data folder cannot be used or the server does not start.
 */
export const startEmbeddedPostgres = async ({ dataDir, database = 'paircours', ephemeral = false }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const ids = await unprivilegedIds();
  const home = await clusterHome(dataDir, ids);
  const program = await postgresPrograms(ids);
  const { data, password } = await cluster(home, program('initdb'), ids, ephemeral);
  const url = (port: number, name: string) => address(password, port, name);
  const place: ServerPlace = { postgres: program('postgres'), data, home, ids, ephemeral };

  const port = await freePort();
  const server = keepRunning(place, port, await launch(place, port));
  await ensureDatabase(url(port, 'postgres'), database);
  return { url: url(port, database), home, stop: () => server.stop() };
};

/** A folder for a cluster that is thrown away after the tests. */
export const ephemeralDataDir = (): string => join(tmpdir(), `paircours-test-${process.pid}-${randomBytes(4).toString('hex')}`);
