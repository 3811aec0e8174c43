import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { browserOf, phone } from './support/session';
import { test } from './support/test';

const ZONE = 'America/Toronto';
const COHORT = 'Promotion d’automne';
const place = 'Salle du Fleuve';

/** The wall of the cohort's zone so many minutes from now, kept within its day: a half-day never crosses midnight. */
const wall = (minutes: number): { readonly day: string; readonly time: string } => {
  const read = (at: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(at).split(' ');
  const [today = ''] = read(Date.now());
  const [day = '', time = ''] = read(Date.now() + minutes * 60_000);
  if (day < today) return { day: today, time: '00:00' };
  return day > today ? { day: today, time: '23:59' } : { day, time };
};

const openCohort = async (page: Page, part: string) => {
  await page.goto('/cohorts');
  await page.getByRole('link', { name: COHORT }).click();
  await page.getByRole('navigation', { name: 'Pages de la promotion' }).getByRole('link', { name: part }).click();
};

const addSession = async (lead: Page) => {
  await openCohort(lead, 'Calendrier');
  await lead.getByRole('button', { name: 'Ajouter une séance' }).click();
  const form = lead.getByRole('form', { name: 'Ajouter une séance' });
  await form.getByLabel('Unité').selectOption({ label: 'PAR5 – Prendre sa place au travail' });
  await form.getByLabel('Jour', { exact: true }).fill(wall(-10).day);
  await form.getByLabel('Demi-journée').selectOption('après-midi');
  await form.getByLabel('Début').fill(wall(-10).time);
  await form.getByLabel('Fin', { exact: true }).fill(wall(50).time);
  await form.getByLabel('Lieu', { exact: true }).fill(place);
  await form.getByLabel('Formatrice ou formateur').selectOption('Thomas Okafor');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(lead.getByRole('row').filter({ hasText: place })).toContainText('prévue');
};

const signOnPhone = async (learner: Page, trainer: Page) => {
  await learner.goto('/home');
  await learner.getByRole('link', { name: /Signer votre présence maintenant/ }).click();
  await learner.getByLabel('Code à six chiffres').fill('12');
  await learner.getByRole('button', { name: 'Signer' }).click();
  await expect(learner.getByText('Entrez les six chiffres du code.')).toBeVisible();
  const code = await trainer
    .getByRole('region', { name: 'Code à montrer' })
    .getByText(/^\d{3} \d{3}$/)
    .innerText();
  await learner.getByLabel('Code à six chiffres').fill(code);
  await learner.getByRole('button', { name: 'Signer' }).click();
  await expect(learner.getByText('vous avez signé, à contresigner')).toBeVisible();
};

const countersign = async (trainer: Page) => {
  await trainer.getByRole('button', { name: 'Actualiser la liste' }).click();
  await expect(trainer.getByText('1 sur 6 ont signé')).toBeVisible();
  const form = trainer.getByRole('form', { name: 'Contresigner la demi-journée' });
  await form.getByRole('button', { name: 'Contresigner la demi-journée' }).click();
  await expect(form.getByRole('link', { name: /Nour Iskandar/ })).toBeVisible();
  for (const [name, presence] of [
    ['Alix Dubé-Nguyen', 'présence, sans téléphone'],
    ['Sofiane El Amrani', 'présence, sans téléphone'],
    ['Christiane Hamel', 'absence justifiée, transport'],
    ['Nour Iskandar', 'absence à comprendre'],
    ['Thierry Lemay', 'présence, signature sur papier'],
    ['Maëlle Tremblay', 'présence'],
  ] as const)
    await form.getByRole('combobox', { name: `Constat pour ${name}` }).selectOption({ label: presence });
  await form.getByRole('button', { name: 'Contresigner la demi-journée' }).click();
  await expect(trainer.getByRole('heading', { name: 'La feuille est contresignée.' })).toBeVisible();
};

const recordResult = async (trainer: Page) => {
  await trainer.getByRole('link', { name: 'Résultats de l’unité' }).click();
  await trainer.getByRole('button', { name: 'Noter un résultat de Tremblay, Maëlle' }).click();
  const form = trainer.getByRole('form', { name: 'Noter un résultat de Tremblay, Maëlle' });
  await form.getByLabel('Unité').selectOption({ label: 'PAR3 – Éthique et confidentialité' });
  await form.getByLabel('Résultat', { exact: true }).selectOption('acquise');
  await form.getByRole('button', { name: 'Enregistrer le résultat' }).click();
  await expect(trainer.getByRole('row', { name: /Tremblay, Maëlle/ })).toContainText('acquise, session 1');
};

const followTheCohort = async (lead: Page) => {
  await openCohort(lead, 'Avancement');
  await expect(lead.getByRole('img', { name: 'Présence de chaque personne à chaque demi-journée' }).first()).toBeVisible();
  const twin = lead.getByRole('region', { name: 'Présences, en tableau' });
  await expect(twin.getByRole('row', { name: /Tremblay, Maëlle/ })).toContainText('17');
  const sorter = twin.getByRole('columnheader', { name: 'Absences' });
  await sorter.getByRole('button').focus();
  await lead.keyboard.press('Enter');
  await expect(sorter).toHaveAttribute('aria-sort', /ascending|descending/);
  await lead.keyboard.press('Enter');
  await expect(twin.getByRole('row').nth(1)).toContainText('Iskandar, Nour');
  const [file] = await Promise.all([lead.waitForEvent('download'), lead.getByRole('link', { name: 'Exporter' }).click()]);
  const table = readFileSync(await file.path(), 'utf8');
  expect(table).toContain('Iskandar');
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
};

test('a half-day: planned, opened, signed on a phone, countersigned, and followed', async ({ browser }) => {
  const lead = await (await browserOf(browser, 'Paule Nadeau')).newPage();
  await addSession(lead);

  const trainer = await (await browserOf(browser, 'Thomas Okafor')).newPage();
  await trainer.goto('/home');
  await trainer.getByRole('link', { name: /Ouvrir la signature de la séance/ }).click();
  await trainer.getByRole('button', { name: 'Ouvrir la signature' }).click();
  await expect(trainer.getByRole('region', { name: 'Code à montrer' })).toBeVisible();

  const learner = await (await browserOf(browser, 'Maëlle Tremblay', 'fr', phone)).newPage();
  await signOnPhone(learner, trainer);
  await countersign(trainer);
  await recordResult(trainer);

  await learner.goto('/my-training');
  await expect(learner.getByText(/acquise, session 1/)).toBeVisible();
  await expect(learner.getByText('signée des deux côtés').first()).toBeVisible();
  await followTheCohort(lead);
});
