import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inject, provideAppInitializer } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { firstLayout } from '#award/domain';
import type { LayoutView } from '#award/domain/contract';
import { CurrentSession } from '#platform/web-client';
import { LayoutPage } from './layout.page';
import { PdfPages } from './pdf-pages';

const organisation = '3f2a91c4-0b7e-4d55-9a1e-7c1f2b3a4d5e';
const view: LayoutView = {
  organisation,
  name: 'Deux-Rives',
  jurisdiction: 'QC',
  version: 2,
  settings: firstLayout('Deux-Rives', 'Québec'),
  versions: [
    { version: 2, madeBy: 'Paul Nadeau', madeAt: '2026-07-02T10:00:00.000Z' },
    { version: 1, madeBy: 'Paul Nadeau', madeAt: '2026-07-01T10:00:00.000Z' },
  ],
};

const open = async () => {
  document.documentElement.lang = 'fr';
  const drawn: Blob[] = [];
  const draw = async (file: Blob) => drawn.push(file);
  const signedIn = () =>
    inject(CurrentSession).take({
      account: { id: organisation, email: 'p@example.org', givenName: 'Paul', familyName: 'Nadeau', language: 'fr' },
      memberships: [{ organisation, name: 'Deux-Rives', timeZone: 'America/Toronto', roles: ['programme-lead'] }],
    });
  const { fixture } = await render(LayoutPage, {
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), provideAppInitializer(signedIn), { provide: PdfPages, useValue: { draw } }],
  });
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne(`/api/layouts/${organisation}`).flush(view);
  await screen.findByRole('heading', { name: 'L’organisme' });
  return { server, drawn, page: fixture.componentInstance };
};

/** jsdom’s files cannot be read as bytes. */
const file = (content: string) =>
  Object.assign(new File([content], 'logo.png', { type: 'image/png' }), { arrayBuffer: async () => new TextEncoder().encode(content).buffer });

const save = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer une nouvelle version' }));

describe('the layout of documents', () => {
  it('shows the real page a moment after a change, and none for every letter', async () => {
    const { server, drawn } = await open();
    const name = screen.getByLabelText<HTMLInputElement>('Nom légal');
    const whole = 'Deux-Rives et fils';
    for (let letters = 'Deux-Rives'.length; letters <= whole.length; letters++) fireEvent.input(name, { target: { value: whole.slice(0, letters) } });
    const asked = await waitFor(() => server.expectOne(({ body }) => body?.settings?.legalName === whole));
    server.expectNone(({ body }) => /^Deux-Rives ./.test(body?.settings?.legalName));
    expect(asked.request.body).toMatchObject({ settings: { legalName: 'Deux-Rives et fils' }, kind: 'certificate', level: 1, language: 'fr' });
    asked.flush(new Blob(['%PDF-1.7']));
    await waitFor(() => expect(drawn).toHaveLength(1));
    expect(screen.getByText('Des changements ne sont pas enregistrés.')).toBeTruthy();
  });

  it('says in words when a colour is too pale, and saves nothing then', async () => {
    const { server } = await open();
    const colour = screen.getByLabelText('Titres') as HTMLInputElement;
    colour.value = '#cccccc';
    colour.dispatchEvent(new Event('input'));
    expect(await screen.findByText(/Contraste de 1,6, il faut 4,5/)).toBeTruthy();
    await save();
    server.expectNone({ method: 'PUT', url: `/api/layouts/${organisation}` });
    expect((await screen.findByRole('link', { name: /Trop pâle/ })).getAttribute('href')).toContain('colour-words');
  });

  it('warns of a word of health, for an employer reads the name', async () => {
    await open();
    await userEvent.type(screen.getByLabelText('Nom légal'), ' santé mentale');
    expect(await screen.findByText(/Ce nom touche à la santé/)).toBeTruthy();
    await userEvent.type(screen.getAllByLabelText(/^Français/)[0] ?? document.body, 'Rétablissement');
    expect(await screen.findByText(/Il ne sera imprimé que sur les documents complets/)).toBeTruthy();
  });

  it('saves against the version that was read, and tells when another came between', async () => {
    const { server } = await open();
    await userEvent.type(screen.getByLabelText('Lieu'), ' (Québec)');
    await save();
    const sent = server.expectOne({ method: 'PUT', url: `/api/layouts/${organisation}` });
    expect(sent.request.headers.get('if-match')).toBe('"2"');
    sent.flush({ type: '', status: 412, code: 'changed-meanwhile', params: {}, fieldErrors: [] }, { status: 412, statusText: 'changed' });
    expect(await screen.findByText('Quelqu’un a changé cette page entre-temps')).toBeTruthy();
    expect(screen.getByDisplayValue('Québec (Québec)')).toBeTruthy();
    await save();
    server.expectOne({ method: 'PUT', url: `/api/layouts/${organisation}` }).flush({
      ...view,
      version: 3,
      settings: { ...view.settings, place: 'Québec (Québec)' },
      versions: [{ ...view.versions[0], version: 3 }, ...view.versions],
    });
    expect(await screen.findByText('Tout est enregistré.')).toBeTruthy();
    expect(screen.getByText(/Version 3, /)).toBeTruthy();
  });

  it('takes up an earlier version as a draft, and asks before unsaved work is left', async () => {
    const { server, page } = await open();
    expect(await page.mayLeave()).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre la version 1' }));
    server.expectOne(`/api/layouts/${organisation}/versions/1`).flush({ ...view.settings, legalName: 'Ancien nom' });
    expect(await screen.findByDisplayValue('Ancien nom')).toBeTruthy();
    const leaving = page.mayLeave();
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/Ils seront perdus/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Quitter sans enregistrer' }));
    expect(await leaving).toBe(true);
  });

  it('sends a logo, shows it as it will be printed, says why it cannot be taken', async () => {
    const { server } = await open();
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    await userEvent.upload(input, file('x'));
    const refused = await waitFor(() => server.expectOne((request) => request.url === `/api/layouts/${organisation}/pictures`));
    refused.flush({ type: '', status: 422, code: 'file-unreadable', params: {}, fieldErrors: [] }, { status: 422, statusText: 'no' });
    expect(await screen.findByText(/Cette image ne se laisse pas lire/)).toBeTruthy();
    await userEvent.upload(input, file('y'));
    const id = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
    (await waitFor(() => server.expectOne((request) => request.url === `/api/layouts/${organisation}/pictures`))).flush({ id, width: 10, height: 10 });
    expect((await screen.findByRole('img', { name: 'Logo de Deux-Rives' })).getAttribute('src')).toContain(id);
  });
});
