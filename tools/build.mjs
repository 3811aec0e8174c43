// Builds the API and the pages when their sources have changed since the last build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const sources = ['apps/{api,web}/**/*', 'libs/**/*', 'tools/{build,build-api,bundle}.mjs', '*.json'];
const stamp = 'dist/apps/built-from';
const built = ['dist/apps/api/main.js', 'dist/apps/web/browser/index.html'];

const fingerprint = () => {
  const hash = createHash('sha256').update(process.version);
  const entries = globSync(sources, { withFileTypes: true, exclude: ['**/*.spec.ts'] }).filter((entry) => entry.isFile());
  for (const file of entries.map(({ parentPath, name }) => `${parentPath}/${name}`).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

const now = fingerprint();
if (!built.every(existsSync) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  console.log('Building (about half a minute)…');
  try {
    execFileSync('nx', ['run-many', '-t', 'build', '-p', 'api,web', '--outputStyle=static'], { encoding: 'utf8', stdio: 'pipe', env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' } });
  } catch (error) {
    console.error(`${error.stdout ?? ''}${error.stderr ?? ''}\nThe build failed; the reason stands above.`);
    process.exit(1);
  }
  mkdirSync('dist/apps', { recursive: true });
  writeFileSync(stamp, now);
}
