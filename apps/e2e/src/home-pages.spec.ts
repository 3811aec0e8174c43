import { expect, type Page } from '@playwright/test';
import { browserOf } from './support/session';
import { test } from './support/test';

interface Waiting {
  readonly items: readonly { readonly code: string; readonly link: string }[];
}

const contexts = ['admission', 'training', 'placement', 'award'] as const;

const waitingFor = async (page: Page): Promise<Waiting['items']> => {
  const answers = await Promise.all(contexts.map(async (context): Promise<Waiting> => (await page.request.get(`/api/${context}/waiting`)).json()));
  return answers.flatMap(({ items }) => items);
};

/** Each line leads somewhere its reader may be, with something to read there. */
const eachLeadsSomewhere = async (page: Page, links: readonly string[]) => {
  for (const link of new Set(links)) {
    const refused: string[] = [];
    const note = (answer: { status(): number; url(): string }) =>
      answer.status() >= 400 && refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
    page.on('response', note);
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/introuvable|n’existe pas/i);
    await page.waitForLoadState('networkidle');
    page.off('response', note);
    expect(refused, `what ${link} was refused`).toEqual([]);
  }
};

const people: readonly (readonly [string, string])[] = [
  ['Camille Ouellet', 'a draft to send'],
  ['Emma Savoie', 'a document asked for'],
  ['Sacha Perron', 'an offer to answer'],
  ['Paule Nadeau', 'files, agreements, a cohort'],
  ['Inès Lachance', 'papers to check'],
  ['Suzanne Petit', 'files to read'],
  ['Mamadou Diallo', 'files to read'],
  ['Thomas Okafor', 'results to record'],
  ['Alix Dubé-Nguyen', 'an agreement to sign'],
  ['Maëlle Tremblay', 'hours to note'],
  ['Yasmine Abdi', 'a document to fetch'],
];

for (const [name, what] of people)
  test(`${name} finds what waits: ${what}`, async ({ browser }) => {
    const page = await (await browserOf(browser, name)).newPage();
    let waiting: Waiting['items'] = [];
    // Others may be at work meanwhile, and give this person more to do.
    await expect(async () => {
      await page.goto('/home');
      waiting = await waitingFor(page);
      expect(waiting.length, 'something waits').toBeGreaterThan(0);
      const region = page.getByRole('region', { name: 'Ce qui vous attend' });
      for (const { link } of waiting) await expect(region.locator(`a[href="${link}"]`).first(), link).toBeVisible();
    }).toPass();
    await expect(page.getByText('Rien ne vous attend pour l’instant.')).toBeHidden();
    await eachLeadsSomewhere(
      page,
      waiting.map(({ link }) => link),
    );
  });

test('when nothing waits, the page says so calmly', async ({ browser }) => {
  const page = await (await browserOf(browser, 'Anaïs Poulin')).newPage();
  await page.goto('/home');
  expect(await waitingFor(page)).toEqual([]);
  await expect(page.getByText('Rien ne vous attend pour l’instant.')).toBeVisible();
});
