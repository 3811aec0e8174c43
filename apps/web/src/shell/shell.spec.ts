import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { CurrentLanguage } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';
import { App } from '../app';
import { shellMessages } from '../messages';
import { PageTitle } from './page-title';

@Component({ template: '<h1>Première</h1><a href="#">lien</a>' })
class First {}
@Component({ template: '<h1>Seconde</h1>' })
class Second {}

const account = { id: 'a', givenName: 'Inès', familyName: 'L.', email: 'i@example.org', language: 'fr' as const };
const space = {
  id: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01',
  name: 'Boulangerie',
  openedAt: '2026-07-03T14:00:00Z',
  checks: 0,
  keys: 0,
  follows: 0,
  webhook: 'none',
};
/** Whoever works for no organisation is asked once whether they keep an employer's space. */
const employs = (employer: typeof space | null) =>
  waitFor(() => {
    TestBed.inject(HttpTestingController).expectOne('/api/employer').flush({ employer });
  });
const settle = () => new Promise((done) => setTimeout(done, 30));

const open = async () => {
  document.documentElement.lang = 'fr';
  document.cookie = 'pc-lang=fr; Path=/';
  const providers = [
    provideHttpClient(),
    provideHttpClientTesting(),
    provideRouter([
      { path: '', pathMatch: 'full', component: First, data: { title: [shellMessages, 'front.title'] } },
      { path: 'second', component: Second, data: { title: [shellMessages, 'data.title'] } },
    ]),
    { provide: TitleStrategy, useClass: PageTitle },
  ];
  const { fixture } = await render(App, { providers });
  await TestBed.inject(Router).navigateByUrl('/');
  await settle();
  await fixture.whenStable();
  return { fixture, router: TestBed.inject(Router), session: TestBed.inject(CurrentSession), person: userEvent.setup() };
};

describe('the shell', () => {
  it('moves the focus to the title of the next page, not of the first, nor for a filter', async () => {
    const { router } = await open();
    expect(document.activeElement).toBe(document.body);
    await router.navigateByUrl('/second');
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Seconde' }));
    screen.getByRole('button', { name: /English/ }).focus();
    await router.navigateByUrl('/second?page=2');
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /English/ }));
  });

  it('changes language in place: words, document and title', async () => {
    const { router, person, fixture } = await open();
    await router.navigateByUrl('/second');
    await settle();
    expect(document.title).toBe('Vos données – Paircours');
    await person.click(screen.getByRole('button', { name: /English/ }));
    await settle();
    await fixture.whenStable();
    expect(document.title).toBe('Your data – Paircours');
    expect(document.documentElement.lang).toBe('en');
    expect(document.cookie).toContain('pc-lang=en');
    expect(screen.getByRole('link', { name: 'Accessibility: aiming at RGAA and WCAG 2.2 AA' })).toBeTruthy();
    TestBed.inject(CurrentLanguage).choose('fr');
  });

  it('shows the doors of who is there', async () => {
    const { session, fixture } = await open();
    const doors = () => [...screen.getByRole('navigation', { name: 'Navigation principale' }).querySelectorAll('a')].map((door) => door.textContent?.trim());
    session.take({ account: null, memberships: [] });
    await fixture.whenStable();
    expect(doors()).toContain('Vérifier un certificat');
    session.take({ account, memberships: [{ organisation: 'o', name: 'AQRP', timeZone: 'America/Toronto', roles: ['secretary'] }] });
    await fixture.whenStable();
    expect(doors()).toEqual(expect.arrayContaining(['Tableau de bord', 'Admission', 'Promotions']));
    expect(doors()).not.toContain('Comparer');
  });

  it('shows an employer where lists are checked', async () => {
    const { session } = await open();
    const doors = () => [...screen.getByRole('navigation', { name: 'Navigation principale' }).querySelectorAll('a')].map((door) => door.textContent?.trim());
    session.take({ account, memberships: [] });
    await waitFor(() => {
      expect(doors()).toContain('Ma formation');
    });
    await employs(space);
    await waitFor(() => {
      expect(doors()).toEqual(['Où j’en suis', 'Vérifier une liste', 'Certificats suivis', 'Mes documents', 'Parcours']);
    });
  });

  it('signs out from the menu, and stays signed in when the service does not answer', async () => {
    const { session, fixture, person } = await open();
    const server = TestBed.inject(HttpTestingController);
    session.take({ account, memberships: [] });
    await employs(null);
    await fixture.whenStable();
    const leave = async () => {
      await person.click(screen.getByRole('button', { name: /Inès/ }));
      await person.click(screen.getByRole('button', { name: 'Se déconnecter' }));
      return server.expectOne({ method: 'DELETE', url: '/api/session' });
    };
    (await leave()).error(new ProgressEvent('error'));
    await settle();
    expect(session.signedIn()).toBe(true);
    (await leave()).flush({});
    await settle();
    await fixture.whenStable();
    expect(session.signedIn()).toBe(false);
    expect(screen.getByRole('link', { name: 'Se connecter' })).toBeTruthy();
  });

  it('keeps the page and offers to sign in beside it when the session has ended', async () => {
    const { session, fixture } = await open();
    session.take({ account, memberships: [] });
    await employs(null);
    session.end();
    await fixture.whenStable();
    expect(screen.getByText('Votre session est terminée.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Se reconnecter dans un nouvel onglet' }).getAttribute('target')).toBe('_blank');
    expect(screen.getByRole('heading', { name: 'Première' })).toBeTruthy();
  });
});
