import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { scan } from '../scan';
import { ask, browserOf, visitor } from '../session';
import { type Listed, one, plain, type ProductPage, type Reader } from './pages';
import { newcomer, person } from './visitors';

interface Certificate {
  readonly id: string;
  readonly code: string;
  readonly familyName: string;
}

const HOLDERS = ['Yasmine Abdi', 'Hélène Garnier'] as const;

const ownCertificate = async (context: BrowserContext, who: string): Promise<Certificate> =>
  one(await ask<Listed<Certificate>>(context, '/certificates'), `certificate of ${who}`);

/** A link to one level of a certificate, and that certificate. */
const given = async (browser: Browser, who: string, level: number): Promise<Certificate & { readonly address: string; readonly square: string }> => {
  const context = await browserOf(browser, who);
  const certificate = await ownCertificate(context, who);
  const shared = await context.request.post(`/api/certificates/${certificate.id}/shares`, { data: { level, label: 'Maison Lenoir' } });
  const { address }: { address: string } = await shared.json();
  const paper = await context.request.get(`/api/certificates/${certificate.id}/document`);
  const square = scan(await paper.body());
  await context.close();
  return { ...certificate, address, square };
};

/** Square and code of an offer to a wallet. */
const offered = async (page: Page) => {
  await page.locator('pc-wallet button.primary').click();
  await page.locator('pc-wallet pc-qr-square path').waitFor();
};

/** What a holder decides about a certificate, and about the account. */
const holder = (who: string): Reader =>
  person(who, async (context) => {
    const { id } = await ownCertificate(context, who);
    const level = (n: number) => async (page: Page) => page.getByRole('radio').nth(n).check();
    return [
      ...plain('/home', '/certificates', '/account', '/account/data', '/account/erasure'),
      { name: `/certificates/:certificate of ${who}`, at: `/certificates/${id}` },
      ...[0, 2, 3].map((n) => ({ name: `/certificates/:certificate of ${who}, level ${n}`, at: `/certificates/${id}`, after: level(n) })),
      ...(who === HOLDERS[0] ? [{ name: `/certificates/:certificate of ${who}, offered to a wallet`, at: `/certificates/${id}`, after: offered }] : []),
    ];
  });

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

/** Sends a form that another document answers. */
const send = (page: Page, button: Locator) => Promise.all([page.waitForEvent('load'), button.click()]);

const typed = (code: string, name: string) => async (page: Page) => {
  await page.locator('#c').fill(code);
  await page.locator('#n').fill(name);
  await send(page, page.locator('form[action^="/verify?"] button'));
};

const file = (name: string, content: string) => async (page: Page) => {
  await page.locator('#f').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await page.locator('form[data-file]').waitFor({ state: 'detached' });
};

const list = (lines: string) => async (page: Page) => {
  await page.locator('#l').fill(lines);
  await send(page, page.locator('main form button'));
};

/** Whoever was given a link or a paper, without account. */
const checker = (who: string, level: number): Reader => {
  const pages: ProductPage[] = [];
  return {
    who: `reader of level ${level}`,
    open: async (browser, language) => {
      const { address, square, code, familyName } = await given(browser, who, level);
      const [good, wrong] = [typed(code, familyName), typed('BBBB-CCCC-DDDD-FFFF', familyName)];
      pages.splice(0, pages.length);
      pages.push(
        { name: `/s/:token of level ${level}`, at: pathOf(address) },
        { name: '/s/:token that is over', at: '/s/AAAAAAAAAAAAAAAAAAAAAA', refused: true },
        { name: `/verify/:code of ${who}`, at: pathOf(square) },
        { name: '/verify answered', at: '/verify', after: good },
        { name: '/verify not known', at: '/verify', after: wrong, refused: true },
        { name: '/verify, a file of another kind', at: '/verify', after: file('note.txt', 'Bonjour') },
        { name: '/verify, a file with nothing to believe', at: '/verify', after: file('badge.json', '{"@context":["https://www.w3.org/ns/credentials/v2"]}') },
        ...plain('/verify/many'),
        { name: '/verify/many answered', at: '/verify/many', after: list(`${code} ; ${familyName}\nBBBB-CCCC-DDDD-FFFF ; ${familyName}\n${familyName}`) },
      );
      return visitor(browser, language);
    },
    pages: async () => pages,
  };
};

/** An employer who sent a list, made a key, follows a link and wishes to be told. */
const employer = person('Rosa Benali', async (context) => {
  await context.request.put('/api/employer/webhook', { data: { address: 'https://erables.example/paircours' } });
  const { id } = one(await ask<Listed<{ id: string }>>(context, '/employer-checks'), 'list of an employer');
  // Whoever writes programs compares the id of a followed link with the one in a message.
  const follows = { name: '/employer/follows', at: '/employer/follows', mayShow: /^[0-9a-f-]{36}$/ };
  return [...plain('/employer', '/employer/keys', '/employer/webhook'), follows, { name: '/employer/checks/:check', at: `/employer/checks/${id}` }];
});

const newEmployer: Reader = { ...newcomer, who: 'employer without a space', pages: async () => plain('/employer', '/employer/keys', '/account/erasure') };

/** Whoever holds a certificate, and whoever is shown one. */
export const aroundCertificates: readonly Reader[] = [
  ...HOLDERS.map(holder),
  holder('Rémi Bouchard'),
  checker(HOLDERS[0], 1),
  checker(HOLDERS[1], 3),
  checker(HOLDERS[1], 0),
  employer,
  newEmployer,
];
