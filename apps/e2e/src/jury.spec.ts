import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { scan } from './support/scan';
import { ask, browserOf, visitor } from './support/session';
import { test } from './support/test';

const COHORT = 'Promotion du printemps dernier';
const SCRIPTLESS = { javaScriptEnabled: false } as const;

interface OwnDocument {
  readonly code: string;
  readonly familyName: string;
}

/** What the sitting and the list of one's documents say of what the house is still making. */
interface Prepared {
  readonly minutes?: boolean;
  readonly items?: readonly OwnDocument[];
}

const file = (page: Page, learner: string) => page.getByRole('article', { name: learner });

const toTheSitting = async (page: Page) => {
  await page.goto('/home');
  await page.getByRole('link', { name: new RegExp(`Jury de ${COHORT}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: COHORT })).toBeVisible();
};

const stepAside = async (juror: Page, learner: string) => {
  await toTheSitting(juror);
  await file(juror, learner).getByRole('button', { name: 'J’ai un lien avec cette personne' }).click();
  await file(juror, learner).getByLabel('Quel lien ?').selectOption('proche');
  await file(juror, learner).getByRole('button', { name: 'Me retirer de ce dossier' }).click();
  await juror.getByRole('alertdialog').getByRole('button', { name: 'Me retirer de ce dossier' }).click();
  await expect(file(juror, learner).getByText('Votre retrait de ce dossier est noté', { exact: false })).toBeVisible();
  await expect(file(juror, learner).getByRole('button', { name: 'Écrire la décision' })).toBeHidden();
};

/** Down to the last word with the keyboard alone. */
const decideByKeyboard = async (page: Page, learner: string, outcome: string, reason: string) => {
  const { keyboard } = page;
  const form = file(page, learner);
  await form.getByRole('radio').first().focus();
  await expect(form.getByRole('radio').first()).toBeFocused();
  await keyboard.press('Space');
  for (let presses = 0; presses < 3 && !(await form.getByRole('radio', { name: outcome, exact: true }).isChecked()); presses++)
    await keyboard.press('ArrowDown');
  await expect(form.getByRole('radio', { name: outcome, exact: true })).toBeChecked();
  await keyboard.press('Tab');
  await expect(form.getByLabel('Motif, tel que la personne le lira')).toBeFocused();
  await keyboard.type(reason);
  await keyboard.press('Tab');
  await expect(form.getByRole('button', { name: 'Écrire la décision' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(form.getByText(reason)).toBeVisible();
};

const seal = async (chair: Page) => {
  await chair.getByRole('button', { name: 'Sceller la séance' }).click();
  await chair.getByRole('alertdialog').getByRole('button', { name: 'Sceller la séance' }).click();
  await expect(chair.getByRole('alertdialog')).toBeHidden();
};

/** Asks again as a person does who was told “in a moment”, until what is made behind the scenes is there. */
const once = async (context: BrowserContext, path: string, there: (answer: Prepared) => boolean) => {
  await expect.poll(async () => there(await ask<Prepared>(context, path)), { message: `what is prepared at ${path}`, timeout: 30_000 }).toBe(true);
};

const minutesOf = async (chair: Page) => {
  const link = chair.getByRole('link', { name: 'Télécharger le procès-verbal' });
  await expect(chair.getByText('Le procès-verbal sera prêt dans un instant.').or(link)).toBeVisible();
  await once(chair.context(), new URL(chair.url()).pathname, ({ minutes }) => minutes === true);
  await chair.reload();
  await expect(link).toBeVisible();
  const answer = await chair.request.get((await link.getAttribute('href')) ?? '');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
};

/** The document as its holder has it, with the address that its square opens. */
const certificateOf = async (holder: Page): Promise<OwnDocument & { readonly scanned: string }> => {
  await once(holder.context(), '/certificates', ({ items }) => items?.length === 1);
  await holder.goto('/certificates');
  const [saved] = await Promise.all([holder.waitForEvent('download'), holder.getByRole('link', { name: 'Télécharger le PDF' }).click()]);
  expect(saved.suggestedFilename()).toMatch(/\.pdf$/);
  const { items } = await ask<{ items: readonly OwnDocument[] }>(holder.context(), '/certificates');
  const [own] = items;
  if (!own) throw new Error('No document was issued.');
  await expect(holder.getByText(own.code)).toBeVisible();
  const { pathname, search } = new URL(scan(readFileSync(await saved.path())));
  return { ...own, scanned: pathname + search };
};

const checked = async (employer: Page, code: string, name: string, answer: string) => {
  await employer.goto('/verify');
  await employer.getByLabel('Le code imprimé').fill(code);
  await employer.getByLabel('Le nom de famille').fill(name);
  await employer.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect(employer.getByRole('heading', { level: 1, name: answer })).toBeVisible();
};

const revoke = async (lead: Page) => {
  await lead.goto('/staff/awards');
  const row = lead.getByRole('row', { name: /Christelle Ndiaye/ });
  await row.getByRole('button', { name: /Que faire du document/ }).click();
  await row.getByRole('button', { name: 'Retirer', exact: true }).click();
  const form = lead.getByRole('form', { name: /Retirer le document/ });
  await form.getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(form.getByText('Écrivez le motif', { exact: false })).toBeVisible();
  await form.getByLabel('Motif').fill('Date de naissance mal reportée. Un nouveau document suit.');
  await form.getByRole('button', { name: 'Retirer', exact: true }).click();
  await lead.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(lead.getByRole('row', { name: /Christelle Ndiaye/ })).toContainText('Retiré');
};

test('a jury decides and seals, a document is downloaded, checked without script, and withdrawn', async ({ browser }) => {
  await stepAside(await (await browserOf(browser, 'Denis Gagnon')).newPage(), 'Christelle Ndiaye');

  const chair = await (await browserOf(browser, 'Suzanne Petit')).newPage();
  await toTheSitting(chair);
  await expect(file(chair, 'Christelle Ndiaye').getByText('En retrait : Denis Gagnon', { exact: false })).toBeVisible();
  await expect(file(chair, 'Patrice Leclerc').getByText('41 h 30', { exact: false }).first()).toBeVisible();
  await seal(chair);
  await expect(chair.getByRole('alert').filter({ hasText: '2 dossiers attendent encore une décision.' })).toBeVisible();
  await decideByKeyboard(chair, 'Christelle Ndiaye', 'Attribuer', 'Dossier complet, lu par le jury.');
  await decideByKeyboard(chair, 'Patrice Leclerc', 'Reporter', 'Il manque une demi-heure de stage.');
  await seal(chair);
  await minutesOf(chair);

  const holder = await (await browserOf(browser, 'Christelle Ndiaye')).newPage();
  const { code, familyName, scanned } = await certificateOf(holder);
  const employer = await (await visitor(browser, 'fr', SCRIPTLESS)).newPage();
  await checked(employer, code, familyName, 'Authentique, et en vigueur');
  await expect(employer.getByText('Christelle Ndiaye').first()).toBeVisible();
  await employer.goto(scanned);
  await expect(employer.getByRole('heading', { level: 1, name: 'Authentique, et en vigueur' })).toBeVisible();
  await checked(employer, code, 'Tremblay', 'Rien à montrer pour ce code et ce nom');

  await revoke(await (await browserOf(browser, 'Paule Nadeau')).newPage());
  await checked(employer, code, familyName, 'Ce certificat n’est plus valable');
  await expect(employer.getByText('Date de naissance', { exact: false })).toBeHidden();
  await employer.goto(scanned);
  await expect(employer.getByRole('heading', { level: 1, name: 'Ce certificat n’est plus valable' })).toBeVisible();

  const waits = await (await browserOf(browser, 'Patrice Leclerc')).newPage();
  await waits.goto('/certificates');
  await expect(waits.getByText('Il manque une demi-heure de stage.', { exact: false })).toBeVisible();
});
