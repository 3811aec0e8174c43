// Finds a Chromium without any step by hand: CHROMIUM_PATH, the system's, Playwright's own, the one npm carries (Linux x64).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const carried = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // It unpacks its own copies of the NSS libraries only where it believes to be on Lambda.
  if (!existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so')) process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return { executablePath: await packaged.executablePath(), args: [...flags, '--no-zygote'], from: 'npm' };
};

/** The browser for the tests, the same on every machine: the one npm carries, unless CHROMIUM_PATH says otherwise. */
export const findBrowser = async () => {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args: flags, from: 'CHROMIUM_PATH' };
  const fromNpm = await carried();
  if (fromNpm) return fromNpm;
  const system = names.map(onPath).find(Boolean);
  if (system) return { executablePath: system, args: flags, from: 'the system' };
  const { chromium } = await import('@playwright/test');
  const executablePath = chromium.executablePath();
  if (!existsSync(executablePath)) execFileSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
  return { executablePath, args: flags, from: 'Playwright' };
};
