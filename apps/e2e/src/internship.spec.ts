import { expect, type Page } from '@playwright/test';
import { followMail } from './support/mailbox';
import { browserOf, phone, visitor } from './support/session';
import { test } from './support/test';

const CONTACT = 'ginette.fortier@passerelle.example';
const TUTOR = 'ali.rahimi@passerelle.example';
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto', dateStyle: 'short' }).format(Date.now() + days * 86_400_000);

const prepare = async (lead: Page) => {
  await lead.goto('/staff/internships');
  await lead.getByLabel('Stages de la promotion').selectOption('Promotion d’automne');
  await lead.getByRole('link', { name: 'Préparer la convention de Iskandar, Nour' }).click();
  await lead.getByRole('button', { name: 'Ajouter une structure' }).click();
  const host = lead.getByRole('form', { name: 'Ajouter une structure' });
  await host.getByLabel('Nom de la structure').fill('La Passerelle');
  await host.getByLabel('Adresse', { exact: false }).first().fill('3, rue du Pont, Montréal');
  await host.getByLabel('Personne qui signe').fill('Ginette Fortier');
  await host.getByLabel('Son adresse électronique').fill(CONTACT);
  await host.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(host).toBeHidden();
  await lead.getByLabel('Tutrice ou tuteur', { exact: true }).fill('Ali Rahimi');
  await lead.getByLabel('Adresse électronique de la tutrice ou du tuteur').fill(TUTOR);
  await lead.getByLabel('Personne référente au programme').fill('Thomas Okafor');
  await lead.getByLabel('Premier jour').fill(dayFromNow(7));
  await lead.getByLabel('Dernier jour').fill(dayFromNow(60));
  await lead.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: /Stage de .*Iskandar/ })).toBeVisible();
};

const confirmed = async (page: Page, action: string) => {
  await page.getByRole('button', { name: action }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
};

const sign = async (page: Page, name: string) => {
  await page.getByLabel('Écrivez votre nom complet pour signer').fill(name);
  await page.getByRole('button', { name: 'Signer', exact: true }).click();
};

test('an agreement: prepared, sent, signed by all three, and its links withdrawn', async ({ browser }) => {
  const lead = await (await browserOf(browser, 'Paule Nadeau')).newPage();
  await prepare(lead);
  await confirmed(lead, 'Envoyer à signer');

  const host = await (await visitor(browser)).newPage();
  await followMail(host, CONTACT, /convention/i);
  await expect(host.getByText('La Passerelle').first()).toBeVisible();
  await sign(host, 'Ginette Fortier');
  await expect(host.getByText('La convention est signée de votre côté.')).toBeVisible();
  await followMail(host, CONTACT, /convention/i);
  await host.reload();
  await expect(host.getByText('La convention est signée de votre côté.')).toBeVisible();
  await expect(host.getByRole('button', { name: 'Signer', exact: true })).toBeHidden();

  const learner = await (await browserOf(browser, 'Nour Iskandar', 'fr', phone)).newPage();
  await learner.goto('/home');
  await learner.getByRole('link', { name: 'Lire et signer votre convention de stage' }).click();
  await sign(learner, 'Nour Iskandar');
  await expect(learner.getByRole('button', { name: 'Signer', exact: true })).toBeHidden();

  await lead.reload();
  await sign(lead, 'Paule Nadeau');
  await expect(lead.getByText('En cours')).toBeVisible();
  const document = await lead.getByRole('link', { name: 'Lire la convention (PDF)' }).getAttribute('href');
  const pdf = await lead.request.get(document ?? '');
  expect(pdf.headers()['content-type']).toContain('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await confirmed(lead, 'Retirer tous les liens');
  await expect(lead.getByText('Les liens sont retirés.')).toBeVisible();
  await host.reload();
  await expect(host.getByText('Ce lien n’est plus valable. Demandez-en un autre à l’équipe du programme.')).toBeVisible();
});

test('a day noted on a phone outlives a lost network, and the tutor answers it once', async ({ browser }) => {
  const context = await browserOf(browser, 'Maëlle Tremblay', 'fr', phone);
  const learner = await context.newPage();
  await learner.goto('/my-internship');
  const form = learner.getByRole('form', { name: 'Noter une journée' });
  await form.getByLabel('Quel jour ?').fill(dayFromNow(-1));
  await context.setOffline(true);
  await form.getByLabel('Ce que j’ai fait').fill('Groupe de marche, puis retour en équipe.');
  await form.getByRole('button', { name: 'Envoyer à Marc Villeneuve' }).click();
  await expect(form.getByRole('link', { name: /Le service ne répond pas/ })).toBeVisible();
  await context.setOffline(false);
  await learner.reload();
  await expect(form.getByLabel('Ce que j’ai fait')).toHaveValue('Groupe de marche, puis retour en équipe.');
  await form.getByRole('button', { name: 'Envoyer à Marc Villeneuve' }).click();
  await expect(learner.getByRole('listitem').filter({ hasText: 'Envoyée, à contresigner' })).toHaveCount(2);

  const tutor = await (await visitor(browser, 'fr', phone)).newPage();
  await followMail(tutor, 'marc.villeneuve@allies.example', /heures/i);
  await expect(tutor.getByRole('heading', { level: 1, name: '2 journées à confirmer' })).toBeVisible();
  await tutor.getByLabel('Écrivez votre nom complet pour signer').first().fill('Marc Villeneuve');
  await tutor.getByRole('button', { name: 'Signer 14 h' }).click();
  await expect(tutor.getByRole('heading', { level: 1, name: 'Rien à confirmer' })).toBeVisible();
  await tutor.reload();
  await expect(tutor.getByText('Toutes les journées notées ont votre réponse. Merci.')).toBeVisible();
  await learner.reload();
  await expect(learner.getByText('Contresignée par Marc Villeneuve')).toHaveCount(5);
});

test('41 h 30 are not 42', async ({ browser }) => {
  const learner = await (await browserOf(browser, 'Gaétan Fortin')).newPage();
  await learner.goto('/my-internship');
  await expect(learner.getByRole('heading', { name: /41 h 30 contresignées, sur 42 h/ })).toBeVisible();
  await expect(learner.getByText('Seules les heures contresignées comptent.')).toBeVisible();
  await expect(learner.getByText('Votre stage est complet.', { exact: false })).toBeHidden();
});

test('a link nobody ever sent opens nothing', async ({ browser }) => {
  const stranger = await (await visitor(browser)).newPage();
  await stranger.goto('/link/agreement#not-a-token-of-this-house');
  await expect(stranger.getByText('Ce lien n’est plus valable.', { exact: false })).toBeVisible();
});
