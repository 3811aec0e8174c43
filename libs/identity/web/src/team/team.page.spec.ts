import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inject, provideAppInitializer } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { CurrentSession } from '#platform/web-client';
import { TeamPage } from './team.page';

const organisation = 'b6f6e1a0-8a0f-4d3a-9c46-0e7b8f5a1c01';
const account = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
const team = {
  organisation: { id: organisation, name: 'Coopérative du Fleuve', timeZone: 'America/Toronto' },
  members: [{ account, givenName: 'Nora', familyName: 'Roy', email: 'nora@example.org', roles: ['administrator', 'panel'] }],
  invitations: [],
  mayGive: ['secretary', 'trainer', 'panel', 'jury'],
};

describe('TeamPage', () => {
  beforeEach(() => (document.documentElement.lang = 'fr'));

  const open = async () => {
    const signedIn = () =>
      inject(CurrentSession).take({
        account: { id: account, givenName: 'Nora', familyName: 'Roy', email: 'nora@example.org', language: 'fr' },
        memberships: [{ organisation, name: 'Coopérative du Fleuve', timeZone: 'America/Toronto', roles: ['programme-lead'] }],
      });
    await render(TeamPage, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), provideAppInitializer(signedIn)] });
    const server = TestBed.inject(HttpTestingController);
    server.expectOne(`/api/organisations/${organisation}/team`).flush(team);
    await screen.findByRole('rowheader', { name: /Nora Roy/ });
    await screen.findByRole('button', { name: 'Envoyer l’invitation' });
    return { server, person: userEvent.setup() };
  };

  it('asks before a role is removed, and offers it only where the reader may', async () => {
    const { server, person } = await open();
    expect(screen.queryByRole('button', { name: /Administration/ })).toBeNull();
    await person.click(screen.getByRole('button', { name: /Commission de sélection/ }));
    expect((await screen.findByRole('alertdialog')).textContent).toContain('Nora Roy');
    await person.click(screen.getAllByRole('button', { name: 'Retirer' }).at(-1) ?? document.body);
    await new Promise((done) => setTimeout(done));
    server.expectOne({ method: 'DELETE', url: `/api/organisations/${organisation}/members/${account}/roles/panel` }).flush({});
  });

  it('invites for the roles that were ticked', async () => {
    const { server, person } = await open();
    await person.type(screen.getByLabelText('Adresse courriel'), 'new@example.org');
    await person.click(screen.getByRole('checkbox', { name: /^Jury/ }));
    await person.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }));
    expect(server.expectOne({ method: 'POST', url: `/api/organisations/${organisation}/invitations` }).request.body).toEqual({
      email: 'new@example.org',
      roles: ['jury'],
      language: 'fr',
    });
  });
});
