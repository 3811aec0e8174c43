import { type SpawnOptions, execFileSync, spawn } from 'node:child_process';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A zombie answers kill(0) too, yet it holds nothing any more. */
export const isAlive = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) Z /.test(state);
};

const commandLine = (pid: number): string => {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/** Whether this process is the server of that data folder, and not a stranger that got the same number since. */
export const serves = async (pid: number, data: string): Promise<boolean> => {
  if (!pid || !(await isAlive(pid))) return false;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return folder === undefined ? commandLine(pid).includes(data) : folder === (await realpath(data));
};

/** Runs a command to its end; rejects with what it wrote on its error stream. */
export const run = (file: string, args: readonly string[], options: SpawnOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const command = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    command.stderr?.on('data', (chunk) => (complaint += String(chunk)));
    command.once('error', reject);
    command.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(complaint.trim() || `${file} ended with code ${code}`))));
  });

/** Asks a PostgreSQL server to close its connections and stop (“fast shutdown”), and waits until it has. */
export const stopServer = async (pid: number): Promise<void> => {
  if (!(await isAlive(pid))) return;
  if (process.platform === 'win32') return run('taskkill', ['/pid', String(pid), '/f', '/t'], {}).catch(() => undefined);
  process.kill(pid, 'SIGINT');
  while (await isAlive(pid)) await wait(20);
};
