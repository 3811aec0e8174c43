import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { HolderView, ShareView } from '#award/domain/contract';
import { CertificatePage } from './certificate.page';

const id = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
const printed = {
  holder: 'Yasmine Abdi',
  title: { fr: 'Attestation de réussite', en: 'Attestation of success' },
  course: { fr: 'Formation professionnelle', en: 'Professional training' },
  minutes: 11_040,
  awardedOn: '2026-07-03',
  number: '2026-0131',
};
const full = { ...printed, title: { fr: 'Titre complet', en: 'Full title' } };
const base = { issuer: 'Coopérative des Deux-Rives', year: '2026', validUntil: null };
const view: HolderView = {
  certificate: {
    id,
    number: '2026-0131',
    title: printed.title,
    course: printed.course,
    issuer: base.issuer,
    awardedOn: '2026-07-03',
    state: 'valid',
    validUntil: null,
    changed: null,
    shared: true,
    touched: false,
    code: '7QKM-4TRX-9HCW-2BPD',
    familyName: 'Abdi',
  },
  language: 'fr',
  levels: [
    { level: 0, ...base },
    { level: 1, ...base, printed },
    { level: 2, ...base, printed: full, programme: 'Programme Deux-Rives' },
    {
      level: 3,
      ...base,
      printed: full,
      programme: 'Programme Deux-Rives',
      results: { units: [{ code: 'U1', title: { fr: 'Écouter', en: 'Listening' }, mark: '14.5' }], competencies: [], internshipMinutes: 2520 },
    },
  ],
  papers: [
    { kind: 'certificate', level: 1, unit: '', title: null },
    { kind: 'transcript', level: 3, unit: '', title: null },
  ],
};
const share: ShareView = {
  id: '6f3a0f0e-3f37-4b51-9e2e-0c1a2e6d9a02',
  level: 1,
  label: 'Boulangerie Roy',
  madeAt: '2026-07-03T14:00:00.000Z',
  expiresAt: '2026-08-02T14:00:00.000Z',
  expired: false,
  views: [{ hour: '2026-07-04T09:00:00.000Z', times: 2 }],
  times: 2,
  followers: ['Boulangerie Roy inc.'],
};

const open = async (items: readonly ShareView[] = [], certificate: Partial<HolderView['certificate']> = {}) => {
  document.documentElement.lang = 'fr';
  await render(CertificatePage, { inputs: { certificate: id }, providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne(`/api/certificates/${id}`).flush({ ...view, certificate: { ...view.certificate, ...certificate } });
  server.expectOne(`/api/certificates/${id}/shares`).flush({ items });
  await screen.findByText('Ce que l’autre personne lit');
  (await sent(server, 'GET', `/api/certificates/${id}/wallet-offers`)).flush({ items: [] });
  return server;
};

const sent = async (server: HttpTestingController, method: string, url: string) => {
  for (let tries = 0; tries < 50; tries++) {
    const [found] = server.match({ method, url });
    if (found) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('nothing was sent');
};

const preview = () => screen.getByRole('region', { name: 'Ce que l’autre personne lit' });

describe('what a holder shows', () => {
  it('is level 1 unless they choose otherwise, and each level is seen before it is given', async () => {
    await open();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^1 ·/ }).checked).toBe(true);
    expect(within(preview()).getByText('Attestation de réussite')).toBeTruthy();
    expect(within(preview()).queryByText('Titre complet')).toBeNull();
    expect(screen.queryByText(/Ce niveau nomme la formation suivie/)).toBeNull();

    await userEvent.click(screen.getByRole('radio', { name: /^3 ·/ }));
    expect(within(preview()).getByText('Titre complet')).toBeTruthy();
    expect(within(preview()).getByText('Écouter : 14,5 sur 20')).toBeTruthy();
    expect(screen.getByText(/Ce niveau nomme la formation suivie/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Relevé de notes/ }).getAttribute('href')).toBe(`/api/certificates/${id}/document?level=3&kind=transcript&unit=`);

    await userEvent.click(screen.getByRole('radio', { name: /^0 ·/ }));
    expect(within(preview()).queryByText('Yasmine Abdi')).toBeNull();
    expect(screen.getByRole('link', { name: /JSON/ }).getAttribute('href')).toBe(`/api/certificates/${id}/credential?level=0`);
  });

  it('is given by a link that is shown once, for one reader', async () => {
    const server = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Faire le lien' }));
    expect(screen.getByText('Écrivez à qui vous donnez ce lien.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Pour qui ?'), 'Boulangerie Roy');
    await userEvent.click(screen.getByRole('button', { name: 'Faire le lien' }));
    const made = await sent(server, 'POST', `/api/certificates/${id}/shares`);
    expect(made.request.body).toEqual({ level: 1, label: 'Boulangerie Roy', days: 30 });
    made.flush({ share: share.id, address: 'https://paircours.example/s/AAAAAAAAAAAAAAAAAAAAAA' });
    expect(await screen.findByText('https://paircours.example/s/AAAAAAAAAAAAAAAAAAAAAA')).toBeTruthy();
    expect(screen.getByText(/nous ne le gardons pas/)).toBeTruthy();
  });

  it('is taken back after a question that says it cannot be undone', async () => {
    const server = await open([share]);
    expect(screen.getByText('Ouvert 2 fois')).toBeTruthy();
    expect(screen.getByText(/Boulangerie Roy inc\. est prévenu/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Reprendre le lien/ }));
    const question = await screen.findByRole('alertdialog');
    expect(within(question).getByText(/cela ne peut pas être annulé/)).toBeTruthy();
    await userEvent.click(within(question).getByRole('button', { name: 'Reprendre le lien' }));
    (await sent(server, 'DELETE', `/api/shares/${share.id}`)).flush({});
    (await sent(server, 'GET', `/api/certificates/${id}/shares`)).flush({ items: [] });
    expect(await screen.findByText(/Aucun lien pour l’instant/)).toBeTruthy();
  });

  it('reaches LinkedIn only by their own click, with the neutral title and no address of ours', async () => {
    await open();
    await userEvent.click(screen.getByText('Ajouter à un profil LinkedIn'));
    const link = screen.getByRole('link', { name: 'Ouvrir LinkedIn avec ces informations' });
    const address = new URL(link.getAttribute('href') ?? '');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Attestation de réussite',
      organizationName: 'Coopérative des Deux-Rives',
      issueYear: '2026',
      issueMonth: '7',
      certId: '2026-0131',
    });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('makes no new link while the document is suspended', async () => {
    await open([share], { state: 'suspended' });
    expect(screen.queryByRole('button', { name: 'Faire le lien' })).toBeNull();
    expect(screen.getByText(/Vos liens le disent à qui les ouvre/)).toBeTruthy();
    expect(screen.getByText('Boulangerie Roy', { selector: 'h3' })).toBeTruthy();
  });
});
