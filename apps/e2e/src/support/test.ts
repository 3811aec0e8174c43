import { setTimeout } from 'node:timers/promises';
import { type Browser, type BrowserContext, test as base } from '@playwright/test';

/** How long, in milliseconds, each question to the API is kept back at most: for whoever looks for what waits for the wrong thing. */
const delay = Number(process.env['E2E_DELAY'] ?? 0);

const slowDown = (context: BrowserContext) =>
  context.route('**/api/**', async (route) => {
    await setTimeout(Math.random() * delay);
    await route.fallback();
  });

/** Every journey behind a slow line, answers in any order. */
const behindSlowLine = (browser: Browser): Browser => {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await slowDown(context);
    return context;
  };
  return browser;
};

interface Tidy {
  /** Whoever came in a journey leaves at its end: a page left open goes on asking. */
  readonly left: undefined;
}

export const test = base.extend<Tidy, { browser: Browser }>({
  browser: [({ browser }, use) => use(delay > 0 ? behindSlowLine(browser) : browser), { scope: 'worker' }],
  left: [
    async ({ browser }, use) => {
      const before = browser.contexts();
      await use(undefined);
      await Promise.all(
        browser
          .contexts()
          .filter((context) => !before.includes(context))
          .map((context) => context.close()),
      );
    },
    { auto: true },
  ],
});
