import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

interface Person {
  readonly person: string;
  readonly email: string;
  readonly password: string;
}

const people = (): readonly Person[] => JSON.parse(readFileSync(join(process.env['E2E_DATA'] ?? '', 'demo-accounts.json'), 'utf8'));

/** A person of the demo by name, as the start of the house lists them. */
export const demoPerson = (name: string): Person => {
  const found = people().find(({ person }) => person.includes(name));
  if (!found) throw new Error(`The demo knows nobody called ${name}.`);
  return found;
};

/** Signs in through the page, as a person does. */
export const signInAs = async (page: Page, name: string): Promise<void> => {
  const { email, password } = demoPerson(name);
  await page.goto('/sign-in');
  await page.locator('input[autocomplete~="username"]').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
  await expect(page).not.toHaveURL(/\/sign-in/);
};
