import { expect, type Locator } from '@playwright/test';
import { browserOf, phone } from './support/session';
import { squareOn } from './support/square';
import { test } from './support/test';

const GRANT = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

const json = async (asked: Promise<Response>) => {
  const answer = await asked;
  expect(answer.status).toBe(200);
  return answer.json();
};

/** A wallet in thirty lines: what is in the square, and the code its owner types. */
const take = async (link: string, pin: string) => {
  const offer = await json(fetch(new URL(link).searchParams.get('credential_offer_uri') ?? ''));
  const { origin, pathname } = new URL(offer.credential_issuer);
  const issuer = await json(fetch(`${origin}/.well-known/openid-credential-issuer${pathname}`));
  const server = await json(fetch(`${origin}/.well-known/oauth-authorization-server${pathname}`));
  const code = offer.grants[GRANT]['pre-authorized_code'];
  const body = new URLSearchParams({ grant_type: GRANT, 'pre-authorized_code': code, tx_code: pin });
  const token = await json(fetch(server.token_endpoint, { method: 'POST', body }));
  const [wanted] = offer.credential_configuration_ids;
  const given = await json(
    fetch(issuer.credential_endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.access_token}` },
      body: JSON.stringify({ credential_configuration_id: wanted }),
    }),
  );
  return given.credentials[0].credential;
};

const pinOn = async (wallet: Locator) => (await wallet.locator('.pin').innerText()).trim();

test('a holder puts one level into a wallet: it scans the square, asks for the code, and the page says it was taken', async ({ browser }) => {
  const holder = await (await browserOf(browser, 'Yasmine Abdi')).newPage();
  await holder.goto('/certificates');
  await holder.getByRole('link', { name: 'Choisir ce que je montre' }).click();
  const wallet = holder.getByRole('region', { name: 'Ajouter à un portefeuille numérique' });
  await expect(wallet.getByText('Il gardera le niveau 1, choisi plus haut.', { exact: false })).toBeVisible();
  await wallet.getByRole('button', { name: 'Préparer pour un portefeuille' }).click();
  const square = wallet.getByRole('img', { name: 'Carré à scanner' });
  await expect(square).toBeVisible();
  const link = await squareOn(square);
  expect(link).toMatch(/^openid-credential-offer:\/\/\?credential_offer_uri=/);
  const pin = await pinOn(wallet);
  expect(link).not.toContain(pin);

  const credential = await take(link, pin);
  expect(credential.type).toContain('OpenBadgeCredential');
  await expect(wallet.getByText('Un portefeuille a pris votre document')).toBeVisible();
  await expect(square).toBeHidden();
  await expect(wallet.getByRole('listitem').first().getByText('Pris', { exact: true })).toBeVisible();

  const own = await holder.request.get(`/api${new URL(holder.url()).pathname}/credential?level=1`);
  expect(credential).toEqual(await own.json());
  await holder.goto('/verify');
  await holder.locator('#f').setInputFiles({ name: 'wallet.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(credential)) });
  await expect(holder.getByRole('heading', { level: 1, name: 'Authentique, et en vigueur' })).toBeVisible();
});

test('on a small phone, in English and without a mouse, an offer is made and withdrawn, and opens nothing any more', async ({ browser }) => {
  const holder = await (await browserOf(browser, 'Hélène Garnier', 'en', phone)).newPage();
  await holder.goto('/certificates');
  await holder.getByRole('link', { name: 'Choose what I show' }).click();
  const wallet = holder.getByRole('region', { name: 'Add to a digital wallet' });
  await wallet.getByRole('button', { name: 'Prepare for a wallet' }).press('Enter');
  await expect(wallet.getByRole('group', { name: 'Your document is waiting for the wallet' })).toBeFocused();
  await holder.keyboard.press('Tab');
  await expect(wallet.getByRole('link', { name: 'Open the wallet on this device' })).toBeFocused();
  expect(await holder.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const link = await squareOn(wallet.getByRole('img', { name: 'Square to scan' }));
  const address = new URL(link).searchParams.get('credential_offer_uri') ?? '';
  expect((await fetch(address)).status).toBe(200);

  await wallet.getByRole('button', { name: 'Withdraw the offer' }).press('Enter');
  await holder.getByRole('alertdialog').getByRole('button', { name: 'Withdraw the offer' }).press('Enter');
  await expect(wallet.getByText('No wallet has taken this document.')).toBeVisible();
  await expect(wallet.getByRole('img')).toBeHidden();
  expect((await fetch(address)).status).toBe(404);
});
