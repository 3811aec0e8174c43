import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { followMail } from './mailbox';

export interface Newcomer {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly password: string;
}

const password = 'sept lanternes sur le quai';

/** Somebody nobody has seen before, so that no test meets what another left. */
export const newcomer = (givenName: string, familyName: string): Newcomer => ({
  givenName,
  familyName,
  email: `${randomUUID().slice(0, 8)}@essai.example`,
  password,
});

const words = {
  fr: {
    given: 'Prénom',
    family: 'Nom de famille',
    email: 'Adresse courriel',
    password: 'Mot de passe',
    consent: /J’accepte que Paircours garde/,
    create: 'Créer mon compte',
    sent: 'Regardez vos courriels',
    subject: /Confirmez votre adresse/,
    confirmed: 'Votre adresse est confirmée.',
    signIn: 'Se connecter',
  },
  en: {
    given: 'Given name',
    family: 'Family name',
    email: 'E-mail address',
    password: 'Password',
    consent: /I agree that Paircours/,
    create: 'Create my account',
    sent: 'Look at your mails',
    subject: /Confirm your address/,
    confirmed: 'Your address is confirmed.',
    signIn: 'Sign in',
  },
} as const;

/** Fills and sends the form of a new account; the page says that a mail has left. */
export const signUp = async (page: Page, who: Newcomer, language: 'fr' | 'en' = 'fr'): Promise<void> => {
  const say = words[language];
  await page.getByLabel(say.given, { exact: true }).fill(who.givenName);
  await page.getByLabel(say.family, { exact: true }).fill(who.familyName);
  await page.getByRole('textbox', { name: say.email }).fill(who.email);
  await page.getByLabel(say.password, { exact: true }).fill(who.password);
  await page.getByRole('checkbox', { name: say.consent }).check();
  await page.getByRole('button', { name: say.create, exact: true }).click();
  await expect(page.getByText(say.sent)).toBeVisible();
};

/** Follows the link of the mail that confirms the address. */
export const confirmAddress = async (page: Page, who: Newcomer, language: 'fr' | 'en' = 'fr'): Promise<void> => {
  await followMail(page, who.email, words[language].subject);
  await expect(page.getByText(words[language].confirmed)).toBeVisible();
};

/** Fills in the sign-in form that is on screen. */
export const enter = async (page: Page, { email, password }: Pick<Newcomer, 'email' | 'password'>, language: 'fr' | 'en' = 'fr'): Promise<void> => {
  const say = words[language];
  await page.getByRole('textbox', { name: say.email }).fill(email);
  await page.getByLabel(say.password, { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: say.signIn, exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
};

/** An account ready for use, and its owner signed in. */
export const arrive = async (page: Page, who: Newcomer, language: 'fr' | 'en' = 'fr'): Promise<void> => {
  await page.goto('/sign-up');
  await signUp(page, who, language);
  await confirmAddress(page, who, language);
  await page.goto('/sign-in');
  await enter(page, who, language);
};
