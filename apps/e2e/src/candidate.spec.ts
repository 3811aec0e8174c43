import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { newestMail } from './support/mailbox';
import { confirmAddress, enter, type Newcomer, newcomer, signUp } from './support/people';
import { keepPicture } from './support/screenshot';
import { test } from './support/test';

const intake = 'Promotion de printemps prochain';
const story = 'Je suis venue un lundi, avec l’idée de ne pas rester. On m’a proposé une chaise et du silence.';
const more = ' Aujourd’hui, c’est moi qui propose la chaise — et j’écoute, وأنتظر, sans hâte.';
const paper = {
  name: 'attestation.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1'),
};

const words = {
  fr: {
    account: 'Créer un compte pour candidater',
    apply: 'Commencer ma candidature',
    mine: 'Mes candidatures',
    open: 'Voir les campagnes ouvertes',
    contact: 'Indiquer mes coordonnées',
    phone: /^Téléphone/,
    saved: /Enregistré à/,
    go: 'Continuer',
    yes: 'Oui',
    join: 'Joindre un fichier',
    proof: /Description de votre expérience/,
    received: 'Reçu, à vérifier',
    text: 'Votre texte',
    agree: /J’accepte que ces personnes lisent mon texte/,
    ready: 'Tout ce qui est obligatoire est là. Vous pouvez envoyer.',
    send: 'Envoyer ma candidature',
    receipt: /C’est envoyé. Votre numéro\s: /,
    next: 'Vous êtes ici',
    mail: /Nous avons bien reçu votre envoi/,
  },
  en: {
    account: 'Create an account to apply',
    apply: 'Begin my application',
    mine: 'My applications',
    open: 'See open intakes',
    contact: 'Give my contact details',
    phone: /^Telephone/,
    saved: /Saved at/,
    go: 'Continue',
    yes: 'Yes',
    join: 'Add a file',
    proof: /Description of your experience/,
    received: 'Received, to be checked',
    text: 'Your text',
    agree: /I agree that these people read my text/,
    ready: 'Everything required is there. You can send.',
    send: 'Send my application',
    receipt: /It is sent. Your number: /,
    next: 'You are here',
    mail: /We have received what you sent/,
  },
} as const;
type Language = keyof typeof words;

const look = async (page: Page, name: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await keepPicture(page, name);
};

/** From the open intake to an application begun: account, mail, sign-in, back to the intake. */
const begin = async (page: Page, who: Newcomer, language: Language): Promise<void> => {
  const say = words[language];
  await page.goto('/intakes');
  await page.getByRole('link', { name: intake }).click();
  await page.getByRole('link', { name: say.account }).click();
  await signUp(page, who, language);
  await confirmAddress(page, who, language);
  await page.goto('/sign-in');
  await enter(page, who, language);
  await page.goto('/intakes');
  await page.getByRole('link', { name: intake }).click();
  await page.getByRole('button', { name: say.apply }).click();
  await expect(page).toHaveURL(/\/applications\/[\w-]+$/);
};

/** Contact details, every declaration, one document. */
const fillIn = async (page: Page, language: Language, picture?: string): Promise<void> => {
  const say = words[language];
  await page.getByRole('link', { name: say.contact }).click();
  await page.getByRole('textbox', { name: say.phone }).fill('514 555-0177');
  await expect(page.getByText(say.saved)).toBeVisible();
  if (picture) await look(page, `${picture}-contact`);
  await page.getByRole('main').getByRole('link', { name: say.go }).click();
  const declarations = page.getByRole('radio', { name: say.yes, exact: true });
  await expect(declarations.first()).toBeVisible();
  for (let n = 0; n < (await declarations.count()); n++) await declarations.nth(n).check();
  const proof = page.getByRole('region', { name: say.proof });
  await proof.getByLabel(say.join).setInputFiles(paper);
  await expect(proof.getByText(say.received)).toBeVisible();
  for (let n = 0; n < (await declarations.count()); n++) await expect(declarations.nth(n)).toBeChecked();
  if (picture) await look(page, `${picture}-conditions`);
  await page.getByRole('main').getByRole('link', { name: say.go }).click();
};

const send = async (page: Page, language: Language, picture: string): Promise<string> => {
  const say = words[language];
  await page.getByRole('main').getByRole('link', { name: say.go }).click();
  await expect(page.getByText(say.ready)).toBeVisible();
  await look(page, `${picture}-review`);
  // A second click, as an impatient finger does: it must change nothing.
  await page.getByRole('button', { name: say.send }).dblclick();
  const receipt = page.getByText(say.receipt);
  await expect(receipt).toBeVisible();
  await look(page, `${picture}-receipt`);
  await expect(page.getByText(say.next)).toBeVisible();
  return (await receipt.innerText()).split(':')[1]?.trim() ?? '';
};

test.describe('fr 360 px', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('an application from the first page to the receipt, a session lost on the way, then withdrawn', async ({ page }) => {
    const who = newcomer('Maïté', 'Desrosiers-Öztürk');
    await begin(page, who, 'fr');
    await look(page, 'candidate-begun-fr-360');
    await fillIn(page, 'fr', 'candidate-fr-360');

    const text = page.getByRole('textbox', { name: 'Votre texte' });
    await text.fill(story);
    await expect(page.getByText(/Enregistré à/)).toBeVisible();
    await page.reload();
    await expect(text).toHaveValue(story);

    // The session ends elsewhere while the person goes on writing.
    expect((await page.request.delete('/api/session')).ok()).toBe(true);
    await text.press('ControlOrMeta+End');
    await text.pressSequentially(more);
    await expect(page.getByText('Votre session est terminée.').first()).toBeVisible();
    await expect(text).toHaveValue(story + more);
    await look(page, 'candidate-session-ended-fr-360');
    const address = page.url();
    await page.goto(`/sign-in?next=${new URL(address).pathname}`);
    await enter(page, who);
    await expect(page).toHaveURL(address);
    await expect(page.getByText('Un texte gardé sur cet appareil')).toBeVisible();
    await look(page, 'candidate-kept-text-fr-360');
    await page.getByRole('button', { name: 'Reprendre mon texte' }).click();
    await expect(text).toHaveValue(story + more);
    await expect(page.getByText(/Enregistré à/)).toBeVisible();

    await page.getByRole('checkbox', { name: /J’accepte que ces personnes lisent mon texte/ }).check();
    await look(page, 'candidate-statement-fr-360');
    const number = await send(page, 'fr', 'candidate-fr-360');
    expect(number).toMatch(/\d{2}-\d{4}/);
    expect((await newestMail(page, who.email, words.fr.mail)).text).toContain(number);

    await page.goto('/applications');
    await look(page, 'candidate-applications-fr-360');
    await page.getByRole('link', { name: intake }).click();
    await page.getByRole('button', { name: 'Retirer ma candidature' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Retirer votre candidature ?' });
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Retirer ma candidature' }).click();
    await dialog.getByRole('button', { name: 'Retirer ma candidature' }).click();
    await expect(page.getByText(/^Retirée le /)).toBeVisible();
    await look(page, 'candidate-withdrawn-fr-360');
    expect((await newestMail(page, who.email, /Votre retrait est enregistré/)).text).not.toMatch(/\{|undefined/);
  });
});

test.describe('en 1280 px', () => {
  test.use({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });

  test('the same application in English', async ({ page }) => {
    const who = newcomer('Ada', 'Whitlock');
    await begin(page, who, 'en');
    await look(page, 'candidate-begun-en-1280');
    await fillIn(page, 'en');
    await page.getByRole('textbox', { name: 'Your text' }).fill('What helped me was a chair and some silence.');
    await page.getByRole('checkbox', { name: words.en.agree }).check();
    await look(page, 'candidate-statement-en-1280');
    await send(page, 'en', 'candidate-en-1280');
  });
});
