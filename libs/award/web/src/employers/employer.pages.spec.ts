import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { CheckedLine, EmployerCheckView, EmployerView } from '#award/domain/contract';
import { CheckPage } from './check.page';
import { EmployerPage } from './employer.page';
import { EmployerFollowsPage } from './follows.page';
import { EmployerKeysPage } from './keys.page';
import { EmployerWebhookPage } from './webhook.page';

const employer: EmployerView = {
  id: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01',
  name: 'Boulangerie Roy',
  openedAt: '2026-07-03T14:00:00.000Z',
  checks: 0,
  keys: 0,
  follows: 0,
  webhook: 'none',
};
const check: EmployerCheckView = {
  id: '6f3a0f0e-3f37-4b51-9e2e-0c1a2e6d9a02',
  askedAt: '2026-07-03T14:00:00.000Z',
  lines: 3,
  finishedAt: '2026-07-03T14:00:02.000Z',
  eraseAt: '2026-07-04T14:00:00.000Z',
  erased: false,
  counts: { valid: 1, unknown: 1, faulty: 1 },
};
const certificate = {
  holder: { givenName: 'Yasmine', familyName: 'Abdi' },
  title: { fr: 'Attestation de réussite', en: 'Attestation of success' },
  course: { fr: 'Formation professionnelle', en: 'Professional training' },
  awardedOn: '2026-07-03',
  number: '2026-0131',
  issuer: { name: 'Coopérative des Deux-Rives', place: 'Montréal' },
};
const lines: CheckedLine[] = [
  {
    line: 2,
    code: '7QKM-4TRX-9HCW-2BPD',
    familyName: 'Abdi',
    fault: null,
    answer: 'valid',
    found: { answer: 'valid', certificate, validUntil: null, provisional: false },
  },
  { line: 3, code: '2222-3333-4444-6666', familyName: 'Roy', fault: null, answer: 'unknown', found: null },
  { line: 4, code: '', familyName: 'Gagnon', fault: 'code-missing', answer: 'faulty', found: null },
];

const open = async (page: Type<unknown>, inputs: Record<string, unknown> = {}) => {
  document.documentElement.lang = 'fr';
  await render(page, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])], inputs });
  TestBed.tick();
  return TestBed.inject(HttpTestingController);
};

/** What the page asks for, as soon as it does. */
const asked = async (server: HttpTestingController, method: string, url: string): Promise<TestRequest> => {
  for (let tries = 0; tries < 100; tries++) {
    TestBed.tick();
    const [found] = server.match((request) => request.method === method && request.url === url);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${method} ${url} was not asked for.`);
};

describe('the employer space', () => {
  it('is opened by a name, then waits for a list', async () => {
    const server = await open(EmployerPage);
    (await asked(server, 'GET', '/api/employer')).flush({ employer: null });
    await userEvent.click(await screen.findByRole('button', { name: 'Ouvrir l’espace' }));
    expect(await screen.findByText('Écrivez le nom de l’employeur.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Nom de l’employeur'), 'Boulangerie Roy');
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir l’espace' }));
    const sent = await asked(server, 'POST', '/api/employer');
    expect(sent.request.body).toEqual({ name: 'Boulangerie Roy' });
    sent.flush(employer);
    (await asked(server, 'GET', '/api/employer')).flush({ employer });
    (await asked(server, 'GET', '/api/employer-checks')).flush({ items: [] });
    expect(await screen.findByText('Aucune liste pour l’instant. La première apparaîtra ici.')).toBeTruthy();
    expect(screen.getByText(/effacés une heure après/)).toBeTruthy();
  });

  it('says why a list could not be taken', async () => {
    const server = await open(EmployerPage);
    (await asked(server, 'GET', '/api/employer')).flush({ employer });
    (await asked(server, 'GET', '/api/employer-checks')).flush({ items: [check] });
    const file = new File(['a;b\n'], 'liste.csv');
    Object.assign(file, { arrayBuffer: async () => new ArrayBuffer(4) });
    await userEvent.upload(await screen.findByLabelText('Choisir un fichier CSV ou XLSX'), file);
    (await asked(server, 'POST', '/api/employer-checks')).flush(
      { type: 'urn:paircours:problem:list-without-columns', status: 422, code: 'list-without-columns', params: {}, fieldErrors: [] },
      { status: 422, statusText: 'Unprocessable' },
    );
    expect((await screen.findByRole('alert')).textContent).toContain('La première ligne doit nommer');
  });
});

describe('a list that was looked at', () => {
  it('shows each answer in words, and those of one kind alone', async () => {
    const server = await open(CheckPage, { check: check.id });
    (await asked(server, 'GET', `/api/employer-checks/${check.id}`)).flush({ check, lines });
    expect(await screen.findByText(/Yasmine Abdi : Attestation de réussite, Coopérative des Deux-Rives/)).toBeTruthy();
    expect(screen.getByText('Le code manque')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Rien à montrer/ }));
    expect(screen.queryByText(/Yasmine Abdi/)).toBeNull();
    expect(screen.getByText('2222-3333-4444-6666')).toBeTruthy();
  });

  it('says when nothing but numbers is left of it', async () => {
    const server = await open(CheckPage, { check: check.id });
    (await asked(server, 'GET', `/api/employer-checks/${check.id}`)).flush({ check: { ...check, erased: true }, lines: [] });
    expect(await screen.findByText(/a été effacé/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Reprendre en CSV' })).toBeNull();
  });
});

describe('keys, follows and notifications', () => {
  it('tells a key once, and withdraws one only when asked twice', async () => {
    const server = await open(EmployerKeysPage);
    const key = {
      id: employer.id,
      label: 'Paie',
      prefix: 'pc_abcdef',
      madeAt: check.askedAt,
      expiresAt: '2027-07-03T14:00:00.000Z',
      lastUsedOn: null,
      withdrawnAt: null,
      state: 'open',
      today: 0,
    };
    (await asked(server, 'GET', '/api/employer/keys')).flush({ items: [] });
    await userEvent.type(await screen.findByLabelText('Nom de la clé'), 'Paie');
    await userEvent.click(screen.getByRole('button', { name: 'Créer la clé' }));
    const made = await asked(server, 'POST', '/api/employer/keys');
    expect(made.request.body).toEqual({ label: 'Paie', days: 365 });
    made.flush({ id: key.id, key: `pc_${'a'.repeat(43)}` });
    (await asked(server, 'GET', '/api/employer/keys')).flush({ items: [key] });
    expect(await screen.findByText(`pc_${'a'.repeat(43)}`)).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /^Retirer/ }));
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText('Retirer la clé « Paie » ?')).toBeTruthy();
    server.expectNone(({ method }) => method === 'DELETE');
  });

  it('follows only with a link and a reference', async () => {
    const server = await open(EmployerFollowsPage);
    (await asked(server, 'GET', '/api/employer/follows')).flush({ items: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Suivre' }));
    expect(await screen.findByText('Collez le lien de partage.')).toBeTruthy();
    expect(document.activeElement?.id).toBe('follow-address');
    server.expectNone(({ method }) => method === 'POST');
  });

  it('says what became of a message', async () => {
    const server = await open(EmployerWebhookPage);
    const delivery = { id: check.id, kind: 'certificate.state', writtenAt: check.askedAt, attempts: 8, state: 'given-up', status: 302, fault: 'answered' };
    (await asked(server, 'GET', '/api/employer/webhook')).flush({
      webhook: { address: 'https://exemple.org/paircours', setAt: check.askedAt, disabledAt: check.askedAt, formerSecretUntil: null },
      deliveries: [delivery],
    });
    expect(await screen.findByText('Réponse 302 au lieu d’un succès')).toBeTruthy();
    expect(screen.getByText(/Les messages ne partent plus/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Envoyer un essai' })).toBeNull();
  });
});
