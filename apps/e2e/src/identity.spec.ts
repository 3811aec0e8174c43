import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { followMail, newestMail } from './support/mailbox';
import { arrive, enter, newcomer } from './support/people';
import { keepPicture } from './support/screenshot';
import { demoPerson } from './support/sign-in';
import { test } from './support/test';

test.use({ viewport: { width: 360, height: 800 } });

const look = async (page: Page, name: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await keepPicture(page, name);
};

const signIn = async (page: Page, who: { readonly email: string; readonly password: string }): Promise<void> => {
  await page.goto('/sign-in');
  await enter(page, who);
};

const another = async (browser: Browser): Promise<Page> => (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();

const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /mon compte/ }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
};

test('a wrong password says so without saying which; another is chosen by mail, once; signing out ends it', async ({ page }) => {
  const who = newcomer('Léonie', 'Vachon');
  await arrive(page, who);
  await signOut(page);
  await page.goto('/applications');
  await expect(page).toHaveURL(/\/sign-in\?next=/);

  await page.getByRole('textbox', { name: 'Adresse courriel' }).fill(who.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill('ce n’est pas le bon');
  await page.getByRole('main').getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page.getByText('Cette adresse et ce mot de passe ne vont pas ensemble.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Adresse courriel' })).toHaveValue(who.email);
  await look(page, 'identity-refused-fr-360');

  await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Choisir un autre mot de passe' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Adresse courriel' }).fill(who.email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByText('Regardez vos courriels')).toBeVisible();
  await look(page, 'identity-mail-sent-fr-360');
  await followMail(page, who.email, /Choisir un autre mot de passe/);
  await expect(page.getByRole('heading', { level: 1, name: 'Votre nouveau mot de passe' })).toBeVisible();
  const next = 'une horloge sans aiguilles bleues';
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('court');
  await page.getByRole('button', { name: 'Garder ce mot de passe' }).click();
  await expect(page.getByText(/il en faut au moins 15/).first()).toBeVisible();
  await look(page, 'identity-new-password-fr-360');
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Garder ce mot de passe' }).click();
  await expect(page.getByText('Votre mot de passe est changé.')).toBeVisible();

  await page.goto('/');
  await followMail(page, who.email, /Choisir un autre mot de passe/);
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('encore une autre phrase longue');
  await page.getByRole('button', { name: 'Garder ce mot de passe' }).click();
  await expect(page.getByText('Ce lien a déjà servi.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Demander un autre lien' })).toBeVisible();
  await look(page, 'identity-link-used-fr-360');

  await signIn(page, { email: who.email, password: next });
  await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Léonie' })).toBeVisible();
  await look(page, 'identity-home-fr-360');
  expect((await newestMail(page, who.email, /Votre mot de passe a changé/)).text).toContain('Bonjour');
});

test('a link without its end, an unknown one, and one that served, say so plainly', async ({ page }) => {
  await page.goto('/account/confirm');
  await expect(page.getByText('Il manque la fin de ce lien.')).toBeVisible();
  await page.goto('/');
  await page.goto('/account/confirm#bm90LWEtdG9rZW4tYXQtYWxs');
  await expect(page.getByText('Ce lien ne fonctionne plus.')).toBeVisible();
  await look(page, 'identity-link-unknown-fr-360');
  await page.goto('/');
  await page.goto('/invitation#bm90LWEtdG9rZW4tYXQtYWxs');
  await expect(page.getByText('Ce lien ne fonctionne plus.')).toBeVisible();
});

test('a panel member is invited by mail, joins, loses the role: the page is gone at the next request', async ({ browser, page }) => {
  const lead = await another(browser);
  await signIn(lead, demoPerson('Paule Nadeau'));
  const member = newcomer('Ronan', 'Kerbrat');
  const invite = async (email: string) => {
    await lead.goto('/staff/team');
    await lead.getByRole('textbox', { name: 'Adresse courriel' }).fill(email);
    await lead.getByRole('checkbox', { name: /Commission de sélection/ }).check();
    await lead.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await expect(lead.getByText(`Invitation envoyée à ${email}.`)).toBeVisible();
  };
  await invite(member.email);
  await lead.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await look(lead, 'identity-team-fr-1280');

  await followMail(page, member.email, /Invitation à rejoindre une équipe/);
  await expect(page.getByText('Réseau des Érables vous invite à rejoindre son équipe.')).toBeVisible();
  await look(page, 'identity-invitation-fr-360');
  await page.getByLabel('Prénom', { exact: true }).fill(member.givenName);
  await page.getByLabel('Nom de famille', { exact: true }).fill(member.familyName);
  await page.getByLabel('Mot de passe', { exact: true }).fill(member.password);
  await page.getByRole('checkbox', { name: /J’accepte/ }).check();
  await page.getByRole('button', { name: 'Créer mon compte et accepter' }).click();
  await expect(page.getByText('Vous faites partie de l’équipe.')).toBeVisible();
  await page.getByRole('link', { name: 'Aller à mon accueil' }).click();
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Commission' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mes dossiers à lire' })).toBeVisible();

  await lead.goto('/staff/team');
  await lead
    .getByRole('row', { name: new RegExp(member.email) })
    .getByRole('button', { name: /Retirer .*Commission de sélection.* de Ronan Kerbrat/ })
    .click();
  await lead.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(lead.getByRole('row', { name: new RegExp(member.email) }).filter({ hasText: 'Ronan' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Commission' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Mes dossiers à lire' })).toHaveCount(0);
  await look(page, 'identity-role-gone-fr-360');

  // A link that served, and one that was taken back.
  await page.goto('/');
  await followMail(page, member.email, /Invitation à rejoindre une équipe/);
  await expect(page.getByText('Ce lien a déjà servi.')).toBeVisible();
  const other = newcomer('Personne', 'Retirée');
  await invite(other.email);
  await lead.getByRole('button', { name: `Retirer l’invitation de ${other.email}` }).click();
  await lead.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(lead.getByRole('row', { name: new RegExp(other.email) })).toContainText('Retirée');
  await page.goto('/');
  await followMail(page, other.email, /Invitation à rejoindre une équipe/);
  await expect(page.getByText('Cette invitation a été retirée.')).toBeVisible();
  await lead.context().close();
});
