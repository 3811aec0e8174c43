import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

export interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: the system account it runs as then, or undefined when we are not root. */
export const unprivilegedIds = async (): Promise<Ids | undefined> => {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find(([first]) => first === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error('PostgreSQL cannot run as root, and this machine has neither a “postgres” nor a “nobody” account to run it as.');
};

/** Whether any account of the machine can walk to this path: each folder on the way lets others pass. */
export const worldReachable = async (path: string): Promise<boolean> => {
  for (let place = resolve(path); ; place = dirname(place)) {
    const found = await stat(place).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0) return false;
    if (place === dirname(place)) return true;
  }
};

/** Where data and programs go when root runs us from a folder that PostgreSQL's own account cannot enter. */
export const sharedFolder = async (): Promise<string> => {
  const folder = '/var/lib/paircours';
  await mkdir(folder, { recursive: true });
  // Not by `mkdir`, which root's umask would narrow.
  await chmod(folder, 0o755);
  return folder;
};
