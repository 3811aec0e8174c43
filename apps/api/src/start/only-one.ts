import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { DataFolder } from './data-folder';
import { StartFault } from './fault';

/** The process's own words, to tell it from a stranger that got the same number since. Linux only. */
const words = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || words(pid).includes('main.js');
};

/** Two houses on one data folder would stop each other's database: the second one is told so. */
export const onlyOne = async ({ running }: DataFolder): Promise<void> => {
  const pid = Number(await readFile(running, 'utf8').catch(() => ''));
  if (pid && pid !== process.pid && lives(pid))
    throw new StartFault(`Paircours already runs from this data folder (process ${pid}): use it, or stop it first.`);
  writeFileSync(running, String(process.pid));
  process.once('exit', () => rmSync(running, { force: true }));
};
