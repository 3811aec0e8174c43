import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { newestMail } from './support/mailbox';
import { enter } from './support/people';
import { keepPicture } from './support/screenshot';
import { demoPerson } from './support/sign-in';
import { test } from './support/test';

const open = 'Promotion de printemps prochain';

const pageOf = async (browser: Browser, name: string, width = 1280): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await page.goto('/sign-in');
  await enter(page, demoPerson(name));
  return page;
};

const look = async (page: Page, name: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await keepPicture(page, name);
};

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'America/Toronto' });

test('the lead prepares an intake, opens it, and it shows to everybody', async ({ browser, page }) => {
  const title = `Promotion essai ${randomUUID().slice(0, 6)}`;
  const lead = await pageOf(browser, 'Paule Nadeau');
  await lead.goto('/staff/intakes');
  await look(lead, 'staff-intakes-fr-1280');
  await lead.getByRole('link', { name: 'Préparer une campagne' }).click();
  await lead.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(
    lead
      .getByRole('alert')
      .or(lead.getByRole('group', { name: /à revoir/ }))
      .first(),
  ).toBeVisible();
  const edition = lead.getByLabel('Édition du parcours');
  await edition.selectOption(
    await edition
      .getByRole('option', { name: /aqrp-2026|Pairs Aidants Réseau.*2026/ })
      .first()
      .getAttribute('value'),
  );
  await lead.getByLabel('Titre').fill(title);
  await lead.getByLabel('Ouverture').fill(day(0));
  await lead.getByLabel('Clôture').fill(day(20));
  await lead.getByLabel('Décision au plus tard').fill(day(40));
  await lead.getByLabel('Lieu de l’heure').fill('Montréal');
  await lead.getByLabel('Places').fill('12');
  await lead.getByLabel('Nom', { exact: true }).fill('Inès Lachance');
  await lead.getByLabel('Rôle', { exact: true }).fill('secrétariat');
  await lead.getByRole('textbox', { name: 'Courriel' }).fill('ines.lachance@demo.example');
  await look(lead, 'staff-plan-fr-1280');
  await lead.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(lead).toHaveURL(/\/staff\/intakes\/[\w-]+\/plan$/);
  await page.goto('/intakes');
  await expect(page.getByRole('link', { name: open })).toBeVisible();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  await lead.getByRole('button', { name: 'Ouvrir la campagne' }).click();
  await expect(lead.getByRole('button', { name: 'Fermer la campagne' })).toBeVisible();
  await look(lead, 'staff-plan-open-fr-1280');
  await page.reload();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByText('12', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Créer un compte pour candidater' })).toBeVisible();
  await lead.context().close();
});

test('the secretary reads the list, checks a document, asks for another, and the candidate sees it', async ({ browser }) => {
  const secretary = await pageOf(browser, 'Inès Lachance');
  await secretary.goto('/staff/intakes');
  await secretary.getByRole('link', { name: open }).click();
  const rows = secretary.getByRole('table').getByRole('row');
  await expect(secretary.getByRole('link', { name: 'Jolicœur, Yara' })).toBeVisible();
  await look(secretary, 'staff-board-fr-1280');
  await secretary.getByLabel('Nom ou numéro').fill('quirion');
  await expect(rows).toHaveCount(2);
  await secretary.getByLabel('Nom ou numéro').fill('');
  await secretary.getByRole('button', { name: /Recevables/ }).click();
  await expect(secretary.getByRole('link', { name: 'Quirion, Olivier' })).toBeVisible();
  await expect(secretary.getByRole('link', { name: 'Jolicœur, Yara' })).toHaveCount(0);
  await secretary
    .getByRole('button', { name: /^Toutes/ })
    .first()
    .click();
  const names = secretary.getByRole('table').getByRole('rowheader');
  const person = secretary.getByRole('columnheader', { name: /Personne/ });
  await person.getByRole('button').click();
  await expect(person).toHaveAttribute('aria-sort', 'descending');
  const before = await names.allInnerTexts();
  await person.getByRole('button').click();
  await expect(person).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => names.allInnerTexts()).toEqual([...before].reverse());

  const [download] = await Promise.all([secretary.waitForEvent('download'), secretary.getByRole('button', { name: 'Exporter, sans récit' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^candidatures-.*\.csv$/);
  const table = await readFile(await download.path(), 'utf8');
  expect(table).toContain('Jolicœur');
  for (const words of ['compté les jours', 'silence', 'boulon', 'ce que je voulais']) expect(table).not.toContain(words);

  await secretary.getByRole('link', { name: 'Jolicœur, Yara' }).click();
  const proof = secretary.getByRole('region', { name: /Description de votre expérience/ });
  await proof.getByRole('button', { name: /^Accepter/ }).click();
  await expect(proof.getByText('Vérifié')).toBeVisible();
  await secretary.getByRole('button', { name: 'Demander une pièce' }).click();
  await secretary.getByLabel('Quel document ?').selectOption({ label: 'Diplôme postsecondaire' });
  await secretary.getByLabel('À joindre avant le').fill(day(9));
  await secretary.getByRole('textbox', { name: /Un mot pour la personne/ }).fill('Une photo des deux côtés, si possible.');
  await secretary.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(secretary.getByRole('heading', { name: 'Documents demandés' }).locator('..')).toContainText('Diplôme postsecondaire');
  await look(secretary, 'staff-application-fr-1280');
  await secretary.context().close();

  const mail = await newestMail(await (await browser.newContext()).newPage(), 'yara.jolic-ur@demo.example', /Il manque un document/);
  expect(mail.text).not.toContain('deux côtés');
  const candidate = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await candidate.goto('/sign-in');
  await enter(candidate, { email: 'yara.jolic-ur@demo.example', password: demoPerson('Inès Lachance').password });
  await candidate.getByRole('link', { name: /document.* manque/ }).click();
  const asked = candidate.getByRole('region', { name: /Diplôme postsecondaire/ });
  await expect(asked).toContainText('Demandé avant le');
  await expect(asked).toContainText('Une photo des deux côtés, si possible.');
  await look(candidate, 'candidate-asked-fr-360');
  await candidate.context().close();
});
