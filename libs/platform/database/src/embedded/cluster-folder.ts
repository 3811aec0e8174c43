import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, lstat, mkdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { run } from './processes';
import { type Ids, sharedFolder, worldReachable } from './unprivileged';

/** The account of the embedded server's administrator. */
export const ADMIN = 'paircours';

/** PostgreSQL must not depend on the machine's language: without one it would choose SQL_ASCII. */
export const neutralLocale = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C', LANG: 'C', TZ: 'UTC' });

const linkTarget = async (folder: string): Promise<string | undefined> => {
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isSymbolicLink()) return undefined;
  const target = await readlink(folder);
  if (!existsSync(target))
    throw new Error(`The data folder ${folder} points to ${target}, which does not exist: put it back, or remove the link to start afresh.`);
  return target;
};

/**
 * The folder of the cluster, made if missing. Run by root from a private folder, PostgreSQL's account could not
 * enter it: the data then lives beside the system's own, and a link stands in its place.
 */
export const clusterHome = async (wanted: string, ids: Ids | undefined): Promise<string> => {
  const folder = resolve(wanted);
  const elsewhere = await linkTarget(folder);
  if (elsewhere) return elsewhere;
  await mkdir(dirname(folder), { recursive: true });
  const home = ids && !(await worldReachable(dirname(folder))) ? join(await sharedFolder(), `data-${randomBytes(6).toString('hex')}`) : folder;
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (ids) await chown(home, ids.uid, ids.gid);
  if (home !== folder) await symlink(home, folder);
  return home;
};

/** Makes an empty cluster: UTF-8 whatever the machine's language, French order by `collate "fr-x-icu"`. */
const initialise = async (home: string, initdb: string, ids: Ids | undefined, ephemeral: boolean): Promise<void> => {
  const secret = join(home, 'password');
  const staging = join(home, 'data.initializing');
  await writeFile(secret, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  if (ids) await chown(secret, ids.uid, ids.gid);
  await rm(staging, { recursive: true, force: true });
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const account = ['-U', ADMIN, '--auth=scram-sha-256', `--pwfile=${secret}`];
  await run(initdb, ['-D', staging, ...account, ...locale, ...(ephemeral ? ['--no-sync'] : [])], { ...ids, env: neutralLocale(), cwd: home });
  await rename(staging, join(home, 'data'));
};

/** The cluster's data folder and its administrator's password; a new cluster is made when there is none. */
export const cluster = async (home: string, initdb: string, ids: Ids | undefined, ephemeral: boolean): Promise<{ data: string; password: string }> => {
  const data = join(home, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(home, initdb, ids, ephemeral);
  return { data, password: (await readFile(join(home, 'password'), 'utf8')).trim() };
};
