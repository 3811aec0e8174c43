import type { Page } from '@playwright/test';

/** Keeps a picture of the whole page under dist/check/screenshots, for whoever wants to look. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: `dist/check/screenshots/${name}.png`, fullPage: true });
};
