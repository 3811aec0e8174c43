// The verifying command as plain files, built again only when what it is made of has changed. It says nothing: answers alone go to standard output.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { forNode } from './bundle.mjs';

const folders = ['apps/verify/src', 'libs/kernel/src', 'libs/platform/credential-format/src', 'libs/platform/icu/src', 'libs/platform/pdf-signature/src'];
const files = ['package-lock.json', '.swcrc.json', 'tools/bundle.mjs', 'tools/build-verify.mjs'];
const outdir = 'dist/apps/verify';
const stamp = join(outdir, 'built-from');

const below = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map(({ parentPath, name }) => join(parentPath, name));

const hash = createHash('sha256');
for (const file of [...files, ...folders.flatMap(below).sort()]) hash.update(file).update(readFileSync(file));
const now = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  // Aside, then in place at once: another run may be reading what stands there.
  const aside = `${outdir}-${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const entryPoints = { main: 'apps/verify/src/main.ts', 'judge-worker': 'apps/verify/src/judge-worker.ts' };
  await build({ ...forNode, entryPoints, outdir: aside });
  writeFileSync(join(aside, 'built-from'), now);
  rmSync(outdir, { recursive: true, force: true });
  try {
    renameSync(aside, outdir);
  } catch (error) {
    // A run beside this one was faster, with the same result.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(stamp)) throw error;
  }
}
