import { expect, type Page, type Request } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { enterOn, tabTo } from './support/keyboard';
import { keepPicture } from './support/screenshot';
import { test } from './support/test';

const name = 'Pairs Aidants Réseau';

/** Everything the page sends that is more than asking for a page or a picture of one. */
const sentFrom = (page: Page): Request[] => {
  const sent: Request[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request));
  return sent;
};

/** Gives the first answer of the question on screen, with the arrows and the space bar, and goes on. */
const answerByKeyboard = async (page: Page): Promise<void> => {
  const question = await page.getByRole('heading', { level: 2 }).innerText();
  const yes = page.getByRole('radio').first();
  if (await yes.isVisible()) {
    // Tab stops at the ticked answer of a group; the arrows bring to the others.
    await tabTo(page, page.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowDown');
    await expect(yes).toBeChecked();
  }
  await enterOn(page, page.getByRole('button', { name: /Continuer|Voir la réponse/ }));
  await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(question);
};

test('from the catalogue to an explained answer with the keyboard alone; nothing is stored or sent', async ({ page }) => {
  const sent = sentFrom(page);
  const asked: string[] = [];
  await page.goto('/');
  await enterOn(page, page.getByRole('link', { name: 'Voir les parcours' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Les parcours' })).toBeFocused();
  await enterOn(page, page.getByRole('link', { name, exact: true }).first());
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await expectAccessible(page);
  await keepPicture(page, 'visitor-pathway-fr-1280');

  await enterOn(page, page.getByRole('link', { name: 'Vérifier mes conditions' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Puis-je candidater ?' })).toBeFocused();
  await enterOn(page, page.getByRole('button', { name: 'Commencer' }));
  page.on('request', (request) => asked.push(request.url()));
  await expectAccessible(page);
  await keepPicture(page, 'visitor-question-fr-1280');
  const answer = page.getByRole('heading', { level: 2, name: 'Votre réponse' });
  for (let questions = 0; questions < 15 && !(await answer.isVisible()); questions++) await answerByKeyboard(page);

  await expect(answer).toBeFocused();
  await expect(page.getByText('Rien ne vous arrête. Certaines conditions restent à établir.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ce qui reste à établir' })).toBeVisible();
  await expect(page.getByText('Rien n’a été enregistré ni envoyé.')).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'visitor-answer-fr-1280');

  expect(sent.map((request) => request.url())).toEqual([]);
  expect(asked.filter((url) => !/\.(js|json|svg|woff2)(\?|$)/.test(url))).toEqual([]);
  const stored = await page.evaluate(() => ({ cookie: document.cookie, local: Object.keys(localStorage), session: Object.keys(sessionStorage) }));
  expect(stored).toEqual({ cookie: '', local: [], session: [] });
  expect(await page.context().cookies()).toEqual([]);
});

test('“no” to a condition is explained without a judgement, and can be changed', async ({ page }) => {
  await page.goto('/can-i-apply/aqrp-2026');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('radio', { name: 'Non' }).check();
  const answer = page.getByRole('heading', { level: 2, name: 'Votre réponse' });
  for (let questions = 0; questions < 15 && !(await answer.isVisible()); questions++) {
    const question = await page.getByRole('heading', { level: 2 }).innerText();
    await page.getByRole('button', { name: /Continuer|Voir la réponse/ }).click();
    await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(question);
  }
  await expect(page.getByText('Ce n’est pas un jugement sur vous.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ce qui n’est pas rempli' })).toBeVisible();
  await page.getByRole('button', { name: 'Revoir mes réponses' }).click();
  await expect(page.getByRole('radio', { name: 'Non' })).toBeChecked();
});

test('two pathways stand side by side, with their sources', async ({ page }) => {
  await page.goto('/pathways');
  const boxes = page.getByRole('checkbox', { name: /^Comparer / });
  await boxes.nth(0).check();
  await boxes.nth(3).check();
  await page.getByRole('link', { name: 'Comparer les 2 parcours choisis' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Des chemins, côte à côte' })).toBeVisible();
  const table = page.getByRole('table', { name: /Comparaison des parcours/ });
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  await page.getByRole('button', { name: 'Seulement les différences' }).click();
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'visitor-compare-fr-1280');
});

test('the language changes at once, on the page one is reading, and stays', async ({ page }) => {
  await page.goto('/pathways/aqrp-2026');
  await expect(page.getByRole('heading', { name: 'Puis-je candidater ?' })).toBeVisible();
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/pathways\/aqrp-2026$/);
  await expect(page.getByRole('heading', { name: 'Can I apply?' })).toBeVisible();
  await expect(page).toHaveTitle(/training/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect((await page.context().cookies()).map((cookie) => cookie.name)).toEqual(['pc-lang']);
});

for (const [language, width] of [
  ['fr', 320],
  ['en', 1280],
] as const)
  test.describe(`${language} ${width} px`, () => {
    test.use({ locale: language === 'fr' ? 'fr-FR' : 'en-GB', viewport: { width, height: 900 } });
    for (const [path, title] of [
      ['/pathways/aqrp-2026', 'pathway'],
      ['/can-i-apply/aqrp-2026', 'check'],
      ['/compare?with=aqrp-2026,msp-2026', 'compare'],
      ['/intakes', 'intakes'],
    ] as const)
      test(`${path} fits`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        await keepPicture(page, `visitor-${title}-${language}-${width}`);
      });
  });
