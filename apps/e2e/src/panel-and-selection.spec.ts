import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { newestMail } from './support/mailbox';
import { enter } from './support/people';
import { keepPicture } from './support/screenshot';
import { demoPerson } from './support/sign-in';
import { test } from './support/test';

const intake = 'Promotion d’hiver';
const password = () => demoPerson('Paule Nadeau').password;

const pageOf = async (browser: Browser, email: string, width = 1280): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.goto('/sign-in');
  await enter(page, { email, password: password() });
  return page;
};

const look = async (page: Page, name: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await keepPicture(page, name);
};

const toSelection = async (lead: Page): Promise<void> => {
  await lead.goto('/staff/intakes');
  await lead.getByRole('heading', { name: intake, exact: true }).getByRole('link').click();
  await lead.getByRole('link', { name: 'Classer et décider' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: 'Sélection' })).toBeVisible();
};

/** Scores every criterion of the file on screen and gives the review. */
const give = async (reader: Page, score: number, reason: string): Promise<void> => {
  const criteria = reader.getByRole('group', { name: /^\d\. / });
  await expect(criteria.first()).toBeVisible();
  for (let n = 0; n < (await criteria.count()); n++) {
    await criteria.nth(n).getByRole('radio').nth(score).check();
    await reader
      .getByRole('textbox', { name: /Vos raisons/ })
      .nth(n)
      .fill(reason);
  }
  await reader.getByRole('button', { name: 'Rendre mon avis' }).click();
  await reader.getByRole('alertdialog').getByRole('button', { name: 'Rendre mon avis' }).click();
  await expect(reader.getByText(/^Avis rendu le/)).toBeVisible();
};

test('a file is read by two members, each apart; the lead decides; the answer is read by the person', async ({ browser }) => {
  // Anaïs Poulin's file is still unread; whoever was given it reads it now.
  const lead = await pageOf(browser, 'paule.nadeau@demo.example');
  await toSelection(lead);
  const row = lead.getByRole('row', { name: /Anaïs Poulin/ });
  await expect(row).toBeVisible();
  const number = (await row.getByRole('rowheader').innerText()).match(/\d{2}-\d{4}/)?.[0] ?? '';
  await look(lead, 'selection-fr-1280');
  await lead.getByRole('link', { name: 'Commission' }).last().click();
  await expect(lead.getByRole('heading', { level: 1, name: 'Commission' })).toBeVisible();
  const readers = await lead.getByRole('row', { name: new RegExp(number) }).innerText();
  await look(lead, 'panel-lead-fr-1280');
  const members = ['Suzanne Petit', 'Mamadou Diallo', 'Claire Bouchard'].filter((name) => readers.includes(name));
  expect(members).toHaveLength(2);
  const [first = '', second = ''] = members;

  const one = await pageOf(browser, demoPerson(first).email);
  await one.goto('/panel');
  await look(one, 'panel-files-fr-1280');
  await one.getByRole('link', { name: `Dossier ${number}` }).click();
  await one.getByRole('button', { name: 'Ouvrir le récit' }).click();
  await expect(one.getByText('Cette lecture est notée et visible de la personne.')).toBeVisible();
  await look(one, 'panel-file-fr-1280');
  await give(one, 4, 'Des exemples précis, racontés avec recul.');
  await expect(one.getByText('Les autres avis s’ouvriront quand tous seront rendus.')).toBeVisible();
  await one.context().close();

  const two = await pageOf(browser, demoPerson(second).email, 360);
  await two.goto('/panel');
  await two.getByRole('link', { name: `Dossier ${number}` }).click();
  await expect(two.getByRole('heading', { name: 'Votre avis' })).toBeVisible();
  await expect(two.getByText('Des exemples précis, racontés avec recul.')).toHaveCount(0);
  await expect(two.getByRole('radio', { checked: true })).toHaveCount(0);
  await look(two, 'panel-file-fr-360');
  await give(two, 3, 'Sait passer le relais.');
  await two.reload();
  await expect(two.getByText('Tous les avis sont rendus. Vous pouvez lire les autres.')).toBeVisible();
  await two.getByRole('link', { name: 'Autres avis' }).click();
  await expect(two.getByText('Des exemples précis, racontés avec recul.').first()).toBeVisible();
  await two.context().close();

  await toSelection(lead);
  await lead.getByRole('link', { name: `Décider ${number}` }).click();
  await expect(lead.getByRole('heading', { level: 1, name: 'Décider pour Anaïs Poulin' })).toBeVisible();
  const findings = lead.getByRole('region', { name: 'Condition par condition' }).getByRole('group');
  await findings.first().getByRole('radio', { name: 'Non remplie' }).check();
  await lead.getByRole('radio', { name: 'Ne pas retenir' }).check();
  await lead.getByRole('button', { name: 'Préparer cette réponse' }).click();
  await expect(lead.getByText('Écrivez une raison que la personne pourra lire.').first()).toBeVisible();
  await expect(lead.getByRole('alertdialog')).toHaveCount(0);
  await findings.first().getByRole('textbox').fill('Les exemples ne disent pas encore comment vous passez le relais.');
  await lead.getByRole('textbox', { name: 'Lettre' }).fill('La commission a lu votre dossier avec attention. Elle ne vous propose pas de place cette fois.');
  await look(lead, 'selection-decision-fr-1280');
  await lead.getByRole('button', { name: 'Préparer cette réponse' }).click();
  const sure = lead.getByRole('alertdialog');
  await expect(sure).toContainText('à votre nom');
  await sure.getByRole('button', { name: 'Préparer ce refus' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: 'Sélection' })).toBeVisible();
  await lead.getByRole('button', { name: /^Envoyer / }).click();
  await lead
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Envoyer / })
    .click();
  await expect(lead.getByRole('row', { name: /Anaïs Poulin/ })).toContainText('Non retenue');
  await expect(lead.getByRole('row', { name: /Anaïs Poulin/ })).toContainText('envoyée le');
  await lead.context().close();

  const email = 'anais.poulin@demo.example';
  const anais = await pageOf(browser, email, 360);
  expect((await newestMail(anais, email, /Réponse/)).text).not.toMatch(/retenue|refus/);
  await anais.goto('/applications');
  await anais.getByRole('link', { name: intake }).click();
  await anais.getByRole('link', { name: 'Lire la réponse' }).click();
  await expect(anais.getByText('Les exemples ne disent pas encore comment vous passez le relais.')).toBeVisible();
  await expect(anais.getByText(/Jusqu’au \d+ .* compris/)).toBeVisible();
  await expect(anais.getByText('Cette décision porte sur un dossier, à une date.')).toBeVisible();
  await look(anais, 'answer-refused-fr-360');
  await anais.context().close();
});

test('a place is offered, accepted once, and counted', async ({ browser }) => {
  const taken = async (page: Page) => Number(await page.getByRole('definition').nth(1).innerText());
  const lead = await pageOf(browser, 'paule.nadeau@demo.example');
  await toSelection(lead);
  const before = await taken(lead);
  const sacha = await pageOf(browser, demoPerson('Sacha Perron').email, 360);
  await sacha
    .getByRole('main')
    .getByRole('link', { name: /Une réponse vous attend/ })
    .click();
  await expect(sacha.getByRole('heading', { level: 1, name: 'Une place vous est proposée' })).toBeVisible();
  await look(sacha, 'answer-offer-fr-360');
  await sacha.getByRole('button', { name: 'Accepter la place' }).click();
  await expect(sacha.getByRole('region', { name: 'Une place vous est proposée' }).getByText('Vous avez accepté la place.')).toBeVisible();
  await sacha.reload();
  await expect(sacha.getByRole('region', { name: 'Une place vous est proposée' }).getByText('Vous avez accepté la place.')).toBeVisible();
  await look(sacha, 'answer-accepted-fr-360');
  await lead.reload();
  await expect.poll(() => taken(lead)).toBe(before + 1);
  await expect(lead.getByRole('row', { name: /Sacha Perron/ })).toContainText('place acceptée');
  await sacha.context().close();
  await lead.context().close();
});
