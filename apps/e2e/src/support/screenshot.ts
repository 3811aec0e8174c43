import type { Page } from '@playwright/test';

/** Keeps a picture of the whole page under dist/check/screenshots, for whoever sets KEEP_PICTURES because they want to look. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  if (process.env['KEEP_PICTURES']) await page.screenshot({ path: `dist/check/screenshots/${name}.png`, fullPage: true });
};
