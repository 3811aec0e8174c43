import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

interface Person {
  readonly person: string;
  readonly email: string;
  readonly password: string;
}

const people = (): readonly Person[] => JSON.parse(readFileSync(join(process.env['E2E_DATA'] ?? '', 'demo-accounts.json'), 'utf8'));

/** The address the demo gives somebody. */
const addressOf = (name: string): string => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [given = '', ...family] = plain.split(' ');
  return `${given}.${family.join(' ').replace(/[^a-z]+/g, '-')}@demo.example`;
};

/** A person of the demo by name: one of those whom the start of the house lists, or by full name somebody else of their cohorts. */
export const demoPerson = (name: string): Person => {
  const listed = people().find(({ person }) => person.includes(name));
  if (listed) return listed;
  const [anyone] = people();
  if (!anyone || !name.includes(' ')) throw new Error(`The demo knows nobody called ${name}.`);
  return { person: name, email: addressOf(name), password: anyone.password };
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
