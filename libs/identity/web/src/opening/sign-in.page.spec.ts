import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { CurrentSession } from '#platform/web-client';
import { nextPage } from './next-page';
import { SignInPage } from './sign-in.page';

describe('SignInPage', () => {
  beforeEach(() => (document.documentElement.lang = 'fr'));

  const open = async (next?: string) => {
    await render(SignInPage, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])], inputs: { next } });
    const person = userEvent.setup();
    await person.type(await screen.findByLabelText('Adresse courriel'), 'zoe@example.org');
    await person.type(screen.getByLabelText('Mot de passe'), 'onze lampes au bord');
    await person.click(screen.getByRole('button', { name: 'Se connecter' }));
    return { person, server: TestBed.inject(HttpTestingController) };
  };
  const answer = (code: string, status: number) =>
    [
      { type: 'urn:x', status, code, params: {}, fieldErrors: [] },
      { status, statusText: '' },
    ] as const;

  it('goes on to the page the person was on their way to', async () => {
    const { server } = await open('/applications/7');
    const account = { id: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01', givenName: 'Zoé', familyName: 'Ng', email: 'zoe@example.org', language: 'en' };
    server.expectOne({ method: 'POST', url: '/api/session' }).flush({ account, memberships: [] });
    await screen.findByRole('heading', { name: 'Sign in' });
    expect(TestBed.inject(Router).url).toBe('/applications/7');
    expect(TestBed.inject(CurrentSession).account()).toMatchObject({ givenName: 'Zoé' });
  });

  it('says one sentence for a wrong address and a wrong password', async () => {
    const { server } = await open();
    server.expectOne('/api/session').flush(...answer('sign-in-refused', 401));
    expect(await screen.findAllByText('Cette adresse et ce mot de passe ne vont pas ensemble.')).toHaveLength(2);
    expect(screen.getByLabelText<HTMLInputElement>('Mot de passe').value).toBe('onze lampes au bord');
  });

  it('offers another mail while the address waits to be confirmed', async () => {
    const { server, person } = await open();
    server.expectOne('/api/session').flush(...answer('email-not-confirmed', 403));
    await person.click(await screen.findByRole('button', { name: 'Envoyer encore' }));
    expect(server.expectOne('/api/account/confirmation/mail').request.body).toEqual({ email: 'zoe@example.org' });
  });
});

it.each([
  [undefined, '/home'],
  ['/applications/7?step=2', '/applications/7?step=2'],
  ['https://elsewhere.example', '/home'],
  ['//elsewhere.example', '/home'],
  ['/\\elsewhere.example', '/home'],
  ['javascript:alert(1)', '/home'],
])('after %s one lands on %s', (next, page) => expect(nextPage(next)).toBe(page));
