import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { keepPicture } from './support/screenshot';
import { onEveryScreen } from './support/screens';
import { test } from './support/test';

onEveryScreen((language, width) => {
  for (const path of ['/', '/pathways'])
    test(`${path} opens in the visitor’s language`, async ({ page }) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await keepPicture(page, `front-door${path.replaceAll('/', '-')}-${language}-${width}`);
      expect(faults).toEqual([]);
    });
});

test('the API reference is readable here, under the same rules for scripts', async ({ page }) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto('/api/reference');
  await page.getByRole('link', { name: 'health', exact: true }).click();
  await expect(page.locator('[data-path="/api/health/live"]')).toBeVisible();
  expect(faults).toEqual([]);
});
