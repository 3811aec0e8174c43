import { expect } from '@playwright/test';
import { newcomer, PASSWORD } from './support/product/visitors';
import { browserOf, visitor } from './support/session';
import { test } from './support/test';

const SCRIPTLESS = { javaScriptEnabled: false } as const;

test('a holder shows one level to one reader, sees that it was opened, and takes it back', async ({ browser }) => {
  const holder = await (await browserOf(browser, 'Yasmine Abdi')).newPage();
  await holder.goto('/certificates');
  await holder.getByRole('link', { name: 'Choisir ce que je montre' }).click();
  await expect(holder.getByRole('heading', { level: 1, name: 'Attestation de réussite' })).toBeVisible();
  const preview = holder.getByRole('region', { name: 'Ce que l’autre personne lit' });
  const told = await preview.locator('dd').allInnerTexts();

  await holder.getByLabel('Pour qui ?').fill('Boulangerie Roy');
  await holder.getByRole('button', { name: 'Faire le lien' }).click();
  const address = await holder.locator('pc-new-address code').innerText();
  expect(address).toMatch(/\/s\/[\w-]{22}$/);

  const reader = await (await visitor(browser, 'fr', SCRIPTLESS)).newPage();
  expect((await reader.goto(address))?.status()).toBe(200);
  await expect(reader.getByRole('heading', { level: 1, name: 'Authentique, et en vigueur' })).toBeVisible();
  expect(await reader.locator('dl.who dd').allInnerTexts()).toEqual(told);
  const saved = await reader.request.get(`${address}/document`);
  expect((await saved.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await holder.reload();
  const link = holder.locator('pc-share-list li.card').filter({ hasText: 'Boulangerie Roy' });
  await expect(link.getByText('Ouvert 1 fois')).toBeVisible();
  await link.getByRole('button', { name: 'Reprendre le lien' }).click();
  await holder.getByRole('alertdialog').getByRole('button', { name: 'Reprendre le lien' }).click();
  await expect(link).toBeHidden();
  expect((await reader.goto(address))?.status()).toBe(404);
  await expect(reader.getByRole('heading', { level: 1, name: 'Rien à montrer à cette adresse' })).toBeVisible();
});

test('somebody erases their account, after reading what stays', async ({ browser }) => {
  const person = await (await newcomer.open(browser, 'fr')).newPage();
  await person.goto('/account/data');
  await person.getByRole('link', { name: 'Effacer mon compte' }).click();
  await expect(person.getByRole('heading', { level: 2, name: 'Ce qui reste' })).toBeVisible();
  await person.getByLabel('Mot de passe actuel').fill(PASSWORD);
  await person.getByRole('button', { name: 'Effacer mon compte' }).click();
  await person.getByRole('alertdialog').getByRole('button', { name: 'Effacer mon compte' }).click();
  await expect(person.getByRole('heading', { level: 1, name: 'Votre compte est effacé' })).toBeVisible();
  await person.goto('/home');
  await expect(person).toHaveURL(/\/sign-in/);
});
