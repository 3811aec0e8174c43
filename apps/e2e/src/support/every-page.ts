import { type Page, expect } from '@playwright/test';
import { violationsOn } from './accessible';
import { keepCounts } from './counts';
import { aroundCertificates } from './product/certificates';
import { learners } from './product/learners';
import type { ProductPage, Reader } from './product/pages';
import { staff } from './product/staff';
import { anybody, host, newcomer, passerBy, tutor } from './product/visitors';
import { quiet, type Traffic, trafficOf } from './quiet';
import { rawIn } from './raw-text';
import { type Language, widths } from './screens';
import { keepPicture } from './screenshot';
import { test } from './test';

/** A tab, what it has asked for, and how many rules each of its pages has broken. */
interface Tab {
  readonly page: Page;
  readonly traffic: Traffic;
  readonly broken: Record<string, number>;
}

const settled = async ({ page, traffic }: Tab) => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(/\S/);
  await quiet(page, traffic);
  await expect(page.locator('pc-reading .skeleton').and(page.locator(':not(pc-sample-states *)'))).toHaveCount(0);
};

/** What is wrong with a page as it stands at one width. */
const seen = async ({ page, traffic, broken }: Tab, name: string, screen: string, reads: boolean): Promise<readonly string[]> => {
  await quiet(page, traffic);
  const violations = reads ? await violationsOn(page) : [];
  broken[name] = (broken[name] ?? 0) + violations.length;
  const { wide, narrow } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, narrow: document.documentElement.clientWidth }));
  return [
    ...violations.map(({ id, where }) => `axe ${screen}: ${id} ${where.join(' | ').slice(0, 600)}`),
    ...(wide > narrow ? [`${screen}: ${wide} px wide`] : []),
  ];
};

const said = async (page: Page, { mayShow }: ProductPage, language: Language): Promise<readonly string[]> => {
  const [text, title, headings, lang] = [
    await page.locator('body').innerText(),
    await page.title(),
    await page.getByRole('heading', { level: 1 }).count(),
    await page.locator('html').getAttribute('lang'),
  ];
  return [
    ...rawIn(text, mayShow),
    ...(/^(Paircours|)$/.test(title.trim()) ? [`title: "${title}"`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of level 1`]),
    ...(lang === language ? [] : [`lang ${lang}`]),
  ];
};

/** Each language is seen at both widths; axe reads one of them, so that between them it reads both, and French again in the dark. */
const screensOf = (language: Language) =>
  language === 'fr'
    ? [
        { width: widths[0], reads: false, dark: false },
        { width: widths[1], reads: true, dark: false },
        { width: widths[1], reads: true, dark: true },
      ]
    : [
        { width: widths[1], reads: false, dark: false },
        { width: widths[0], reads: true, dark: false },
      ];

/** Pages that the server writes: only their address leads there. */
const written = /^\/(verify|s)(\/|$)/;

/** Goes on to another page of the application without loading it anew; false when that cannot be seen to have happened. */
const goOn = async ({ page, traffic }: Tab, { at }: ProductPage): Promise<boolean> => {
  const inside = await page.evaluate(() => document.querySelector('pc-root h1')?.toggleAttribute('data-left', true) ?? false);
  if (!inside || written.test(at)) return false;
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, at);
  await quiet(page, traffic);
  return (await page.locator('h1[data-left]').count()) === 0;
};

/** In French each page is opened by its address; in English it is come to from the one before. */
const open = async (tab: Tab, one: ProductPage, language: Language): Promise<void> => {
  if (language === 'en' && (await goOn(tab, one))) return;
  await tab.page.goto(one.at);
};

const lookAt = async (tab: Tab, one: ProductPage, language: Language): Promise<readonly string[]> => {
  const { page } = tab;
  await open(tab, one, language);
  if (one.after) await settled(tab);
  await one.after?.(page);
  await settled(tab);
  const faults = [...(await said(page, one, language))];
  for (const { width, reads, dark } of screensOf(language)) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    faults.push(...(await seen(tab, one.name, `${width} px${dark ? ' dark' : ''}`, reads)));
    await keepPicture(page, `${one.name.replace(/[^\p{L}\d]+/gu, '-')}-${language}-${dark ? 'dark' : width}`);
  }
  return faults;
};

/** Every page of somebody's in one tab; what the browser complains of goes to the page on which it does. */
const lookAtAll = async (tab: Tab, pages: readonly ProductPage[], language: Language): Promise<readonly string[]> => {
  const { page } = tab;
  const faults: string[] = [];
  let now: ProductPage | undefined;
  const note = (message: string) => {
    if (!(now?.refused && /Failed to load resource/.test(message))) faults.push(`${now?.name}: console: ${message}`);
  };
  page.on('pageerror', ({ message }) => note(message));
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  for (now of pages) for (const fault of await lookAt(tab, now, language)) faults.push(`${now.name}: ${fault}`);
  return faults;
};

const readers: readonly Reader[] = [anybody, passerBy, newcomer, host, tutor, ...learners, ...aroundCertificates, ...staff];

/** One test a reader: each of their pages, in one language. */
export const lookAtEveryPage = (language: Language): void => {
  for (const [n, reader] of readers.entries())
    test(`pages of ${reader.who} (${n + 1}), in ${language}`, async ({ browser }) => {
      const context = await reader.open(browser, language);
      const page = await context.newPage();
      const tab: Tab = { page, traffic: trafficOf(page), broken: {} };
      const faults = await lookAtAll(tab, await reader.pages(context), language);
      await context.close();
      keepCounts(`${language}-${n + 1}`, tab.broken);
      expect(faults).toEqual([]);
    });
};
