import { expect } from '@playwright/test';
import { type Mail, newestMail } from '../mailbox';
import { ask, browserOf, visitor } from '../session';
import { type Listed, one, plain, type Reader } from './pages';

export const PASSWORD = 'une phrase assez longue pour moi';

/** Whoever comes by, without an account, to read about the pathways. */
export const anybody: Reader = {
  who: 'visitor',
  open: visitor,
  pages: async (context) => {
    const intake = one(await ask<Listed<{ id: string }>>(context, '/intakes'), 'open intake');
    const pathways = await ask<Listed<{ slug: string }>>(context, '/pathways');
    return [
      ...plain('/', '/pathways', '/compare', '/intakes'),
      ...pathways.items.flatMap(({ slug }) => plain(`/pathways/${slug}`)),
      ...plain(`/can-i-apply/${pathways.items[0]?.slug ?? ''}`),
      { name: '/intakes/:intake', at: `/intakes/${intake.id}` },
      { name: 'no such pathway', at: '/pathways/nowhere', refused: true },
    ];
  },
};

/** The pages around: doors, the house's own words, and addresses that lead nowhere. */
export const passerBy: Reader = {
  who: 'passer-by',
  open: visitor,
  pages: async () => [
    ...plain('/sign-in', '/sign-up', '/account/confirm', '/account/reset', '/account/new-password', '/invitation', '/mailbox'),
    ...plain('/accessibility', '/your-data', '/write-to-us', '/components', '/verify'),
    { name: 'a code nobody printed', at: '/verify/BBBBCCCCDDDDFFFF' },
    { name: 'no such page', at: '/nowhere', refused: true },
    { name: 'a link that is over, for the host', at: '/link/agreement', refused: true },
    { name: 'a link that is over, for the tutor', at: '/link/internship', refused: true },
  ],
};

/** A mailed link in a browser without account; `about` is who the mail speaks of. */
const holder = (who: string, address: string, about: string, name: string): Reader => ({
  who,
  open: visitor,
  pages: async (context) => {
    const { items } = await ask<Listed<{ id: string }>>(context, `/mailbox?to=${address}`);
    const mails = await Promise.all(items.map(({ id }) => ask<Mail>(context, `/mailbox/${id}`)));
    const { link } = one({ items: mails }, `mail about ${about}`, ({ text }) => text.includes(about));
    const { pathname, hash } = new URL(link ?? '');
    return [{ name, at: `${pathname}${hash}` }];
  },
});

export const host = holder('host organisation', 'josee.caron@allies.example', 'Alix', '/link/agreement');
export const tutor = holder('tutor', 'marc.villeneuve@allies.example', 'Maëlle', '/link/internship');

/** Somebody who has just opened an account: everything is empty. */
export const newcomer: Reader = {
  who: 'newcomer',
  open: async (browser, language) => {
    const context = await visitor(browser, language);
    const page = await context.newPage();
    const email = `nouvelle.${language}.${Date.now()}@demo.example`;
    await page.request.post('/api/account', {
      data: { givenName: 'Dominique', familyName: 'Nouvel', email, password: PASSWORD, language, consent: '2026-11' },
    });
    const { link } = await newestMail(page, email, /./);
    await page.request.post('/api/account/confirmation', { data: { token: new URL(link ?? '').hash.slice(1) } });
    const answer = await page.request.post('/api/session', { data: { email, password: PASSWORD } });
    expect(answer.status(), 'a new account signs in').toBe(200);
    await page.close();
    return context;
  },
  pages: async () => plain('/home', '/applications', '/my-training', '/my-internship', '/certificates', '/account', '/account/data'),
};

/** Somebody of the demo, with pages found through their own session. */
export const person = (who: string, pages: Reader['pages']): Reader => ({ who, open: (browser, language) => browserOf(browser, who, language), pages });
