import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { expect } from '@playwright/test';
import { demoPerson } from './sign-in';
import type { Language } from './screens';

/** A browser of somebody's own, in their language, signed in without the form: for journeys that are not about signing in. */
export const browserOf = async (browser: Browser, name: string, language: Language = 'fr', options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const context = await visitor(browser, language, options);
  const { email, password } = demoPerson(name);
  const answer = await context.request.post('/api/session', { data: { email, password } });
  expect(answer.status(), `${name} signs in`).toBe(200);
  return context;
};

/** A browser in which nobody is signed in, with its language chosen. */
export const visitor = async (browser: Browser, language: Language = 'fr', options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: language === 'fr' ? 'fr-FR' : 'en-GB', ...options });
  await context.addCookies([{ name: 'pc-lang', value: language, domain: 'localhost', path: '/', sameSite: 'Lax' }]);
  return context;
};

/** The smallest phone the pages are made for. */
export const phone = { viewport: { width: 320, height: 720 }, hasTouch: true } as const;

/** What the API answers to whoever is signed in there; ids are looked up so. */
export const ask = async <Answer>(context: BrowserContext, path: string): Promise<Answer> => {
  const answer = await context.request.get(`/api${path}`);
  expect(answer.status(), `GET ${path}`).toBe(200);
  return answer.json();
};
