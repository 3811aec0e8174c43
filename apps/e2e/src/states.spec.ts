import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { browserOf, visitor } from './support/session';
import { onEveryScreen } from './support/screens';
import { test } from './support/test';

const words = {
  fr: { failed: 'La page n’a pas pu se charger', again: 'Essayer encore', menu: /Que faire du document/, revoke: /Retirer le document/, withdraw: 'Retirer' },
  en: { failed: 'The page could not load', again: 'Try again', menu: /What to do with document/, revoke: /Withdraw document/, withdraw: 'Withdraw' },
} as const;

const calm = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

onEveryScreen((language, width) => {
  const say = words[language];
  const screen = { viewport: { width, height: 900 } };

  test('what cannot be read says so calmly, and is read at the second try', async ({ browser }) => {
    const page = await (await visitor(browser, language, screen)).newPage();
    await page.route('**/api/pathways', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }));
    await page.goto('/pathways');
    await expect(page.getByText(say.failed)).toBeVisible();
    await calm(page);
    await page.unroute('**/api/pathways');
    await page.getByRole('button', { name: say.again }).click();
    await expect(page.getByText(say.failed)).toBeHidden();
    await expect(page.getByRole('link', { name: /Pairs Aidants Réseau/ }).first()).toBeVisible();
  });

  test('a question before what cannot be undone can be read and left by keyboard', async ({ browser }) => {
    const page = await (await browserOf(browser, 'Paule Nadeau', language, screen)).newPage();
    await page.goto('/staff/awards');
    const row = page.getByRole('row', { name: /Yasmine Abdi/ });
    await row.getByRole('button', { name: say.menu }).click();
    await row.getByRole('button', { name: say.withdraw, exact: true }).click();
    const form = page.getByRole('form', { name: say.revoke });
    await form.getByRole('textbox').fill('Essai.');
    await form.getByRole('button', { name: say.withdraw, exact: true }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    // The page behind the question is hidden from whoever listens, its title included.
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await expect(row.getByRole('button', { name: say.menu })).toBeVisible();
  });
});
