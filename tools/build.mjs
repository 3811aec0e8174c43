// Builds the API and the pages when their sources have changed since the last build. Runs on Node 20 too, so that
// `npm start` needs no second Node to find out that there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['apps/api', 'apps/verify-page', 'apps/web', 'libs'];
const files = [
  'package.json',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
  '.swcrc.json',
  'tools/bundle.mjs',
  'tools/build-api.mjs',
  'tools/build-verify-page.mjs',
];
const stamp = 'dist/apps/built-from';
const built = ['dist/apps/api/main.js', 'dist/apps/verify-page/verify.js', 'dist/apps/web/browser/index.html'];

/** Files below a folder, tests left out; the same order on every machine. */
const below = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return below(join(folder, entry.name));
    return entry.name.endsWith('.spec.ts') ? [] : [join(folder, entry.name)];
  });

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of [...files, ...folders.flatMap(below).sort()]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

const now = fingerprint();
if (!built.every((file) => existsSync(file)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  console.log('Building (about half a minute)…');
  rmSync(stamp, { force: true });
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  const { status, stdout, stderr } = spawnSync('nx', ['run-many', '-t', 'build', '-p', 'api,verify-page,web', '--outputStyle=static'], {
    encoding: 'utf8',
    env,
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}\nThe build failed; the reason stands above.`);
    process.exit(1);
  }
  mkdirSync('dist/apps', { recursive: true });
  writeFileSync(stamp, now);
}
