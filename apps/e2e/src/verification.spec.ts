import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { enterOn } from './support/keyboard';
import { scan } from './support/scan';
import { ask, browserOf, phone, visitor } from './support/session';
import { test } from './support/test';

const HOLDER = 'Yasmine Abdi';
const GOOD = 'Authentique, et en vigueur';

interface Papers {
  readonly code: string;
  readonly familyName: string;
  readonly pdf: Buffer;
  readonly json: Buffer;
}

let papers: Papers;

const papersOf = async (browser: Browser): Promise<Papers> => {
  const context = await browserOf(browser, HOLDER);
  const { items } = await ask<{ items: readonly { id: string; code: string; familyName: string }[] }>(context, '/certificates');
  const [own] = items;
  if (!own) throw new Error('The demo has no certificate.');
  const file = async (path: string) => (await context.request.get(`/api/certificates/${own.id}/${path}`)).body();
  const found = { code: own.code, familyName: own.familyName, pdf: await file('document'), json: await file('credential') };
  await context.close();
  return found;
};

test.beforeAll(async ({ browser }) => {
  papers = await papersOf(browser);
});

const heading = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 30_000 });

/** Whatever the page sends from now on that carries something. */
const sendings = (page: Page): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
  });
  return sent;
};

const drop = async (page: Page, name: string, bytes: Buffer) => {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0))], fileName ?? ''));
      return data;
    },
    [name, bytes.toString('base64')],
  );
  await page.dispatchEvent('form[data-file]', 'drop', { dataTransfer: transfer });
};

const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
};

test('an employer types the code and the name with the keyboard alone', async ({ browser }) => {
  const page = await (await visitor(browser, 'fr', phone)).newPage();
  await page.goto('/verify');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Tab');
  await page.getByLabel('Le code imprimé').focus();
  await page.keyboard.type(papers.code.toLowerCase());
  await page.keyboard.press('Tab');
  await page.keyboard.type(papers.familyName);
  await enterOn(page, page.getByRole('button', { name: 'Vérifier', exact: true }));
  await heading(page, GOOD);
  await expect(page.getByText('Yasmine Abdi').first()).toBeVisible();
  await expect(page.locator('time')).toContainText('America/Toronto');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('a dropped document is judged in the browser, and nothing of it is sent', async ({ browser }) => {
  const page = await (await visitor(browser, 'fr')).newPage();
  for (const [name, bytes] of [
    ['a.pdf', papers.pdf],
    ['a.json', papers.json],
  ] as const) {
    await page.goto('/verify');
    await expect(page.getByText('n’est envoyé nulle part', { exact: false })).toBeVisible();
    const sent = sendings(page);
    await drop(page, name, bytes);
    await heading(page, GOOD);
    await expect(page.getByText('Réseau des Érables').first()).toBeVisible();
    await expect(page.locator('.st.met')).toHaveCount(5);
    await expect(page.getByText('dans ce navigateur, sans envoyer le fichier', { exact: false })).toBeVisible();
    await expectAccessible(page);
    expect(sent).toEqual([]);
  }
});

test('a document in which one byte has changed is refused, in English too', async ({ browser }) => {
  const page = await (await visitor(browser, 'en')).newPage();
  await page.goto('/verify?lang=en');
  const sent = sendings(page);
  await page.getByLabel('The file').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: flipped(papers.pdf) });
  await heading(page, /This file has been changed|This file proves nothing/);
  await expect(page.getByText('Yasmine Abdi')).toBeHidden();
  await expectAccessible(page);
  expect(sent).toEqual([]);
});

test('a file of another kind is neither good nor bad', async ({ browser }) => {
  const page = await (await visitor(browser, 'fr')).newPage();
  await page.goto('/verify');
  await page.getByLabel('Le fichier').setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Bonjour') });
  await heading(page, 'Un fichier que nous ne jugeons pas');
  await expectAccessible(page);
});

test('without script the file is judged by the server, and the square opens its answer', async ({ browser }) => {
  const page = await (await visitor(browser, 'fr', { javaScriptEnabled: false })).newPage();
  await page.goto('/verify');
  await expect(page.getByText('jugé aussitôt, puis oublié', { exact: false })).toBeVisible();
  await page.getByLabel('Le fichier').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: papers.pdf });
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
  await heading(page, GOOD);
  await expect(page.locator('time')).toContainText('UTC');
  const { pathname, search } = new URL(scan(papers.pdf));
  await page.goto(pathname + search);
  await heading(page, GOOD);
});

test('the answer is printed as a proof of the check, with its moment', async ({ browser }) => {
  const page = await (await visitor(browser, 'fr')).newPage();
  await page.goto('/verify');
  await drop(page, 'a.pdf', papers.pdf);
  await heading(page, GOOD);
  const printed = page.evaluate(() => new Promise<boolean>((done) => (window.print = () => done(true))));
  await page.getByRole('button', { name: 'Imprimer cette réponse' }).click();
  expect(await printed).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Imprimer cette réponse' })).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.locator('time')).toBeVisible();
  await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
});

test('the whole page weighs no more than forty kilobytes before a file is chosen', async ({ browser }) => {
  const page = await (await visitor(browser, 'fr')).newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
  await page.goto('/verify', { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(40 * 1024);
});
