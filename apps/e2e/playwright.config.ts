import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../tools/browser.mjs';

const root = resolve(import.meta.dirname, '../..');
const port = Number((process.env['E2E_PORT'] ??= '3210'));
// Every worker reads this file again: only the first reading makes the folder.
const dataDir = (process.env['E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'paircours-e2e-')));
const { executablePath, args } = await findBrowser();

export default defineConfig({
  testDir: 'src',
  outputDir: '../../test-results',
  reporter: [['list'], ['json', { outputFile: join(root, 'dist/check/playwright.json') }]],
  globalTeardown: './src/support/teardown.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // A noisy machine is slow, not wrong.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    timezoneId: 'America/Toronto',
    launchOptions: { executablePath, args },
  },
  webServer: {
    command: 'node --enable-source-maps dist/apps/api/main.js --demo',
    cwd: root,
    url: `http://localhost:${port}/api/health/ready`,
    env: { PORT: String(port), PAIRCOURS_DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    timeout: 120_000,
  },
});
