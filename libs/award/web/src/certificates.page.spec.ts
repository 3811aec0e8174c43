import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { CertificateView } from '#award/domain/contract';
import { CertificatesPage } from './certificates.page';

const valid: CertificateView = {
  id: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01',
  number: '2026-0131',
  title: { fr: 'Attestation de réussite', en: 'Attestation of success' },
  course: { fr: 'Formation professionnelle', en: 'Professional training' },
  issuer: 'Coopérative des Deux-Rives',
  awardedOn: '2026-07-03',
  state: 'valid',
  validUntil: null,
  changed: null,
  shared: true,
  touched: false,
  code: '7QKM-4TRX-9HCW-2BPD',
  familyName: 'Abdi',
};

const open = async (answer: object) => {
  document.documentElement.lang = 'fr';
  await render(CertificatesPage, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne('/api/certificates').flush(answer);
  return server;
};

describe('one’s own documents', () => {
  it('show their state, their file, and how an employer checks', async () => {
    const server = await open({ items: [valid], settled: [{ course: valid.course, outcome: 'award', reason: '', settledOn: '2026-07-03' }] });
    expect(await screen.findByText('7QKM-4TRX-9HCW-2BPD')).toBeTruthy();
    expect(await screen.findByText('En vigueur')).toBeTruthy();
    expect((await screen.findByRole('link', { name: 'Télécharger le PDF' })).getAttribute('href')).toBe(`/api/certificates/${valid.id}/document`);
    expect(screen.getByText('3 juillet 2026 : Attribué')).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Ne plus répondre' }));
    await userEvent.click((await screen.findByRole('alertdialog')).querySelector('button') ?? document.body);
    const sent = await waitFor(server);
    expect(sent.request.body).toEqual({ shared: false });
    sent.flush({ shared: false });
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    server.expectOne('/api/certificates').flush({ items: [{ ...valid, shared: false }], settled: [] });
    expect(await screen.findByText('Le code ne répond pas : personne ne peut vérifier.')).toBeTruthy();
  });

  it('say when its file is to be taken anew, and that the award stays', async () => {
    await open({ items: [{ ...valid, touched: true }], settled: [] });
    expect(await screen.findByText(/Téléchargez-les de nouveau et remplacez ceux que vous avez transmis/)).toBeTruthy();
    expect(screen.getByText('7QKM-4TRX-9HCW-2BPD')).toBeTruthy();
  });

  it('say why one was withdrawn, to its holder alone', async () => {
    await open({ items: [{ ...valid, state: 'revoked', changed: { at: '2026-09-14T08:00:00Z', reason: 'Nom mal écrit' } }], settled: [] });
    expect(await screen.findByText('Le 14 septembre 2026 : Nom mal écrit')).toBeTruthy();
    expect(screen.queryByText('7QKM-4TRX-9HCW-2BPD')).toBeNull();
  });

  it('say what will come when there are none', async () => {
    await open({ items: [], settled: [] });
    expect(await screen.findByText('Aucun document pour l’instant. Il apparaîtra ici après la décision du jury.')).toBeTruthy();
  });
});

/** The command leaves once the dialog has closed. */
const waitFor = async (server: HttpTestingController) => {
  for (let tries = 0; tries < 50; tries++) {
    const [found] = server.match({ method: 'PUT', url: `/api/certificates/${valid.id}/sharing` });
    if (found) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('nothing was sent');
};
