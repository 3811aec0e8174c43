// For whoever changes the house: rebuilds and restarts what changed. Pages at http://localhost:4200, API on the usual port.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';

const root = ['apps/api', 'libs'];
let api;
let timer;

const build = () => new Promise((resolve) => spawn(process.execPath, ['tools/build-api.mjs'], { stdio: 'inherit' }).once('exit', resolve));
const stopped = () =>
  new Promise((resolve) => {
    if (!api || api.exitCode !== null) return resolve();
    api.once('exit', resolve);
    api.kill('SIGTERM');
  });
const restart = async () => {
  if ((await build()) !== 0) return;
  await stopped();
  api = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/api/main.js', ...process.argv.slice(2)], { stdio: 'inherit' });
};

for (const folder of root)
  watch(folder, { recursive: true }, (_event, file) => {
    if (!/\.(ts|json|ya?ml)$/.test(file ?? '') || /\/web\/|\.spec\.ts$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(restart, 200);
  });

await restart();
const pages = spawn('nx', ['run', 'web:serve'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
});
process.on('SIGINT', () => undefined);
pages.once('exit', async () => {
  await stopped();
  process.exit();
});
