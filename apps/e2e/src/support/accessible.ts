import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** Puts axe into the page, once for each document. It reads that document alone: a page that frames another is not one of ours. */
const bringAxe = async (page: Page): Promise<void> => {
  expect(page.frames(), `frames of ${page.url()}`).toHaveLength(1);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
};

/** The rules of axe that this page breaks as it stands now; none is switched off. */
export const violationsOn = async (page: Page): Promise<readonly Violation[]> => {
  // What is folded away stands still: its animations never end.
  await page.evaluate(() => {
    const seen = document.getAnimations().filter(({ effect }) => !(effect instanceof KeyframeEffect) || effect.target?.checkVisibility());
    return Promise.allSettled(seen.map((animation) => animation.finished));
  });
  await bringAxe(page);
  // All rules run; what keeps them is told in full only of those that are broken.
  const violations = await page.evaluate(
    async (values) => (await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations,
    tags,
  );
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`) }));
};

/** No rule of axe is broken on this page. */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(await violationsOn(page), `axe on ${page.url()}`).toEqual([]);
};

/** Nothing makes the page scroll sideways. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth }));
  expect(wide, `width of ${page.url()}`).toBeLessThanOrEqual(seen);
};
