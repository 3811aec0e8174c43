import { expect, type Locator, type Page } from '@playwright/test';

const MOST = 80;

/** Walks with Tab until the focus stands on the element, as somebody without a mouse does. */
export const tabTo = async (page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < MOST; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${wanted}.`);
};

/** Reaches a link or a button by keyboard and presses Enter. */
export const enterOn = async (page: Page, wanted: Locator): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
};
