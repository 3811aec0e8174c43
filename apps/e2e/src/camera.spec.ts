import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import encodeQR from 'qr';
import { findBrowser } from '../../../tools/browser.mjs';
import { test } from './support/test';

const WIDTH = 640;
const HEIGHT = 480;
const MODULE = 8;

/** A film of one picture: the square as a camera sees it (YUV4MPEG2, grey). */
const filmOf = (text: string): string => {
  const square = encodeQR(text, 'raw', { border: 4 });
  const grey = Buffer.alloc(WIDTH * HEIGHT, 200);
  for (const [row, modules] of square.entries())
    for (const [column, dark] of modules.entries())
      for (let y = 0; y < MODULE; y++)
        grey.fill(dark ? 20 : 235, (40 + row * MODULE + y) * WIDTH + 100 + column * MODULE, (40 + row * MODULE + y) * WIDTH + 100 + (column + 1) * MODULE);
  const film = join(mkdtempSync(join(tmpdir(), 'paircours-film-')), 'square.y4m');
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  writeFileSync(film, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  return film;
};

const pointing = async (baseURL: string | undefined, text: string) => {
  const { executablePath, args } = await findBrowser();
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${filmOf(text)}`];
  const browser = await chromium.launch({ executablePath, args: [...args, ...camera] });
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), locale: 'fr-FR', permissions: ['camera'] });
  const page = await context.newPage();
  await page.goto('/verify');
  await page.getByRole('button', { name: 'Scanner' }).click();
  return { browser, page };
};

test('the camera reads the square and opens its answer', async ({ baseURL }) => {
  const { browser, page } = await pointing(baseURL, `${baseURL}/verify/BBBB-CCCC-DDDD-FFFF?k=abcdefghijklmnopqrstuv`);
  await expect(page.getByRole('heading', { level: 1, name: 'Rien à montrer pour ce code et ce nom' })).toBeVisible({ timeout: 30_000 });
  await browser.close();
});

test('a square that leads elsewhere is not followed', async ({ baseURL }) => {
  const { browser, page } = await pointing(baseURL, 'https://elsewhere.example/verify/BBBB-CCCC-DDDD-FFFF');
  await expect(page.getByText('Ce carré mène à un autre site : elsewhere.example', { exact: false })).toBeVisible({ timeout: 30_000 });
  expect(new URL(page.url()).pathname).toBe('/verify');
  await browser.close();
});
