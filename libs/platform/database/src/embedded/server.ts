import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { neutralLocale } from './cluster-folder';
import { serves, stopServer } from './processes';
import type { Ids } from './unprivileged';

export interface ServerPlace {
  readonly postgres: string;
  readonly data: string;
  readonly home: string;
  readonly ids: Ids | undefined;
  readonly ephemeral: boolean;
}

export type Server = ChildProcess & { readonly pid: number };

const lockOf = (data: string): string => join(data, 'postmaster.pid');

const readLock = async (data: string): Promise<{ readonly pid: number; readonly port: number }> => {
  const [pid = 0, , , port = 0] = (await readFile(lockOf(data), 'utf8').catch(() => '')).split('\n').map(Number);
  return { pid, port };
};

/** The server that runs on this data folder, whoever started it. */
export const leftRunning = async (data: string): Promise<{ readonly pid: number; readonly port: number } | undefined> => {
  const lock = await readLock(data);
  return lock.port && (await serves(lock.pid, data)) ? lock : undefined;
};

/** Clears what a killed process left: a server that outlived it is stopped, a dead one's lock file is dropped. */
export const clearLeftovers = async (data: string): Promise<void> => {
  const { pid } = await readLock(data);
  if (!pid) return;
  if (await serves(pid, data)) await stopServer(pid);
  await rm(lockOf(data), { force: true });
};

const listening = (port: number) => ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
const sizes = ['-c', 'max_connections=40', '-c', 'shared_buffers=64MB', '-c', 'log_min_messages=log'];
/** For throw-away test clusters only: a crash may lose everything. */
const careless = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

const ready = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(said.trim())));
  });

/** A shell that waits on our pipe: when this process dies, however it dies, the server is shut down. */
const watchOver = (pid: number): ChildProcess | undefined => {
  if (process.platform === 'win32') return undefined;
  const script = 'cat >/dev/null; kill -INT "$1" 2>/dev/null';
  const watchdog = spawn('/bin/sh', ['-c', script, 'paircours-watchdog', String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watchdog.on('error', () => undefined).unref();
  return watchdog;
};

/** Starts PostgreSQL in a process group of its own, so that Ctrl-C reaches us first and we stop it last. */
export const launch = async ({ postgres, data, home, ids, ephemeral }: ServerPlace, port: number): Promise<Server> => {
  await clearLeftovers(data);
  const args = ['-D', data, ...listening(port), ...sizes, ...(ephemeral ? careless : [])];
  const server = spawn(postgres, args, { ...ids, env: neutralLocale(), cwd: home, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(server);
  server.unref();
  const watchdog = watchOver(server.pid as number);
  server.once('exit', () => watchdog?.kill());
  return server as Server;
};
