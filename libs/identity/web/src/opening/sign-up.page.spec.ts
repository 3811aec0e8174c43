import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { SignUpPage } from './sign-up.page';

const described = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
const typed = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).value;

describe('SignUpPage', () => {
  beforeEach(() => (document.documentElement.lang = 'fr'));

  const open = async () => {
    await render(SignUpPage, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const button = await screen.findByRole('button', { name: 'Créer mon compte' });
    return { button, person: userEvent.setup(), server: TestBed.inject(HttpTestingController) };
  };
  type Opened = Awaited<ReturnType<typeof open>>;
  const fill = async ({ person }: Opened, password: string) => {
    await person.type(screen.getByLabelText('Prénom'), 'Zoé');
    await person.type(screen.getByLabelText('Nom de famille'), 'Nguyen');
    await person.type(screen.getByLabelText('Adresse courriel'), ' zoe@example.org ');
    await person.click(screen.getByLabelText('Mot de passe'));
    await person.paste(password);
    await person.click(screen.getByRole('checkbox'));
  };

  it('lists what is missing, takes the focus there, and ties each sentence to its field', async () => {
    const { button, person } = await open();
    await person.click(button);
    const summary = await screen.findByRole('group', { name: '5 réponses à revoir' });
    expect(document.activeElement).toBe(summary);
    expect(described(screen.getByLabelText('Prénom'))).toContain('Écrivez votre prénom.');
    await person.click(screen.getByRole('link', { name: 'Écrivez une adresse courriel complète, avec un @.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Adresse courriel'));
  });

  it('says while typing how much a password lacks, and lets it be read', async () => {
    const { person } = await open();
    const password = screen.getByLabelText('Mot de passe');
    await person.type(password, 'onze lampes');
    expect(await screen.findByText('Encore 4 caractères')).toBeTruthy();
    await person.type(password, ' au bord');
    expect((await screen.findByRole('status')).textContent).toBe('C’est assez long.');
    expect(password.getAttribute('type')).toBe('password');
    await person.click(screen.getByRole('button', { name: /Afficher/ }));
    expect(password.getAttribute('type')).toBe('text');
  });

  it('keeps everything typed when the password is refused, and then says where to look', async () => {
    const page = await open();
    await fill(page, 'motdepasse12345');
    await page.person.click(page.button);
    const refused = page.server.expectOne({ method: 'POST', url: '/api/account' });
    expect(refused.request.body).toEqual({
      givenName: 'Zoé',
      familyName: 'Nguyen',
      email: 'zoe@example.org',
      password: 'motdepasse12345',
      language: 'fr',
      consent: '2026-11',
    });
    refused.flush({ type: 'urn:x', status: 422, code: 'password-too-common', params: {}, fieldErrors: [] }, { status: 422, statusText: '' });
    await screen.findByRole('group', { name: 'Une réponse à revoir' });
    expect(typed('Mot de passe')).toBe('motdepasse12345');
    expect(described(screen.getByLabelText('Mot de passe'))).toContain('trop facile à deviner');
    await page.person.click(page.button);
    page.server.expectOne('/api/account').flush({});
    expect(await screen.findByText(/un courriel est parti vers zoe@example.org/)).toBeTruthy();
  });
});
