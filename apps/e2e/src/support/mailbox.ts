import { expect, type Page } from '@playwright/test';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly link: string | null;
}

interface Listed {
  readonly id: string;
  readonly subject: string;
}

/** The newest mail to an address whose subject matches, from the mailbox that the demo shows; waits until it is there. */
export const newestMail = async (page: Page, to: string, subject: RegExp): Promise<Mail> => {
  let found: Listed | undefined;
  const look = async () => {
    const answer = await page.request.get('/api/mailbox', { params: { to } });
    const { items }: { items: readonly Listed[] } = await answer.json();
    found = items.find((mail) => subject.test(mail.subject));
    return found !== undefined;
  };
  await expect.poll(look, { message: `a mail to ${to} about ${subject}`, timeout: 15_000 }).toBe(true);
  return (await page.request.get(`/api/mailbox/${found?.id}`)).json();
};

/** Opens the link of that mail, as its reader does. */
export const followMail = async (page: Page, to: string, subject: RegExp): Promise<void> => {
  const { link } = await newestMail(page, to, subject);
  if (!link) throw new Error(`The mail to ${to} has no link.`);
  const { pathname, search, hash } = new URL(link);
  await page.goto(`${pathname}${search}${hash}`);
};
