import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import decodeQR from 'qr/decode.js';
import type { HolderView, WalletOfferView } from '#award/domain/contract';
import { CertificateStore } from './certificate.store';
import { Wallet } from './wallet';

const certificate = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
const path = `/api/certificates/${certificate}/wallet-offers`;
const link = 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fpaircours.example%2Fwallet%2Foffers%2FAAAAAAAAAAAAAAAAAAAAAA';
const made = { offer: '6f3a0f0e-3f37-4b51-9e2e-0c1a2e6d9a02', link, pin: '048213', expiresAt: '2026-07-03T14:10:00.000Z' };
const offer: WalletOfferView = {
  id: made.offer,
  level: 1,
  state: 'open',
  madeAt: '2026-07-03T14:00:00.000Z',
  expiresAt: made.expiresAt,
  takenAt: null,
};

/** A browser's line to the server, spoken into by the test. */
class Line extends EventTarget {
  static readonly CLOSED = 2;
  static readonly opened: Line[] = [];
  readyState = 1;
  onmessage?: (event: { data: string }) => void;
  constructor(readonly address: string) {
    super();
    Line.opened.push(this);
  }
  close() {
    this.readyState = Line.CLOSED;
  }
}

const sent = async (server: HttpTestingController, method: string, url: string) => {
  for (let tries = 0; tries < 50; tries++) {
    TestBed.tick();
    const [found] = server.match({ method, url });
    if (found) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${method} ${url} was not sent`);
};

/** A certificate in force, of which this much is known. */
const open = async (items: readonly WalletOfferView[] = [], state: HolderView['certificate']['state'] = 'valid') => {
  document.documentElement.lang = 'fr';
  Line.opened.length = 0;
  Object.assign(window, { EventSource: Line });
  const { fixture } = await render(Wallet, { providers: [provideHttpClient(), provideHttpClientTesting()] });
  const store = TestBed.inject(CertificateStore);
  store.id.set(certificate);
  store.level.set(1);
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne(`/api/certificates/${certificate}`).flush({
    certificate: {
      id: certificate,
      number: '2026-0131',
      title: { fr: 'Attestation de réussite', en: 'Attestation of success' },
      course: { fr: 'Formation professionnelle', en: 'Professional training' },
      issuer: 'Coopérative des Deux-Rives',
      awardedOn: '2026-07-03',
      state,
      validUntil: null,
      changed: null,
      shared: true,
      touched: false,
      code: '7QKM-4TRX-9HCW-2BPD',
      familyName: 'Abdi',
    },
    language: 'fr',
    levels: [],
    papers: [],
  } satisfies HolderView);
  server.match(`/api/certificates/${certificate}/shares`).forEach((request) => request.flush({ items: [] }));
  server.expectOne(path).flush({ items });
  await fixture.whenStable();
  return { server, store, settle: () => fixture.whenStable() };
};

/** What a phone reads in the square on the page. */
const squareOf = (picture: Element): string => {
  const SCALE = 4;
  const [, , side = 0] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const pixels = new Uint8Array((side * SCALE) ** 2 * 4).fill(255);
  for (const [, x, y] of (picture.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let down = 0; down < SCALE; down++) {
      const at = ((Number(y) * SCALE + down) * side * SCALE + Number(x) * SCALE) * 4;
      for (let across = 0; across < SCALE; across++) pixels.fill(0, at + across * 4, at + across * 4 + 3);
    }
  return decodeQR({ width: side * SCALE, height: side * SCALE, data: pixels });
};

describe('adding to a wallet', () => {
  it('shows a square to scan and, apart from it, a code to type; then says that a wallet took it', async () => {
    const { server, settle } = await open();
    expect(screen.getByText('Aucun portefeuille n’a pris ce document.')).toBeTruthy();
    expect(screen.getByText(/Il gardera le niveau 1/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Préparer pour un portefeuille' }));
    const request = await sent(server, 'POST', path);
    expect(request.request.body).toEqual({ level: 1 });
    request.flush(made);
    (await sent(server, 'GET', path)).flush({ items: [offer] });

    expect(squareOf(await screen.findByRole('img', { name: /Carré à scanner/ }))).toBe(link);
    expect(screen.getByText('048213')).toBeTruthy();
    expect(screen.getByText('0 4 8 2 1 3')).toBeTruthy();
    expect(link).not.toContain(made.pin);
    expect(screen.getByRole('link', { name: 'Ouvrir le portefeuille de cet appareil' }).getAttribute('href')).toBe(link);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Votre document attend le portefeuille' }));

    await settle();
    const [line] = Line.opened;
    expect(line?.address).toBe(`${path}/progress`);
    const takenAt = '2026-07-03T14:01:00.000Z';
    line?.onmessage?.({ data: JSON.stringify({ items: [{ ...offer, state: 'taken', takenAt }] }) });
    line?.dispatchEvent(new Event('end'));
    expect(await screen.findByText('Un portefeuille a pris votre document')).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('Un portefeuille a pris votre document');
    expect(screen.queryByText('048213')).toBeNull();
    expect(screen.queryByRole('img', { name: /Carré/ })).toBeNull();
    expect(within(screen.getByRole('list')).getByText('Pris')).toBeTruthy();
  });

  it('offers the level chosen above, and says when it names the course', async () => {
    const { server, store, settle } = await open();
    expect(screen.queryByText(/affichera le nom de la formation/)).toBeNull();
    store.level.set(3);
    await settle();
    expect(screen.getByText(/Il gardera le niveau 3/)).toBeTruthy();
    expect(screen.getByText(/affichera le nom de la formation/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Préparer pour un portefeuille' }));
    expect((await sent(server, 'POST', path)).request.body).toEqual({ level: 3 });
  });

  it('withdraws an offer after a question, and keeps what was taken as history', async () => {
    const taken: WalletOfferView = { ...offer, id: certificate, level: 2, state: 'taken', takenAt: '2026-07-03T13:00:00.000Z' };
    const { server } = await open([offer, taken]);
    const [waiting, history] = screen.getAllByRole('listitem');
    expect(within(history ?? document.body).queryByRole('button')).toBeNull();
    await userEvent.click(within(waiting ?? document.body).getByRole('button', { name: /^Retirer l’offre de/ }));
    const question = await screen.findByRole('alertdialog');
    await userEvent.click(within(question).getByRole('button', { name: 'Retirer l’offre' }));
    (await sent(server, 'DELETE', `/api/wallet-offers/${offer.id}`)).flush({});
    (await sent(server, 'GET', path)).flush({ items: [taken] });
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  });

  it('makes no offer while the document is suspended, and says why when the server refuses', async () => {
    await open([], 'suspended');
    expect(screen.queryByRole('button', { name: 'Préparer pour un portefeuille' })).toBeNull();
    TestBed.resetTestingModule();
    const { server } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Préparer pour un portefeuille' }));
    const problem = { type: 'urn:x', status: 409, code: 'too-many-wallet-offers', params: { count: 5 }, fieldErrors: [] };
    (await sent(server, 'POST', path)).flush(problem, { status: 409, statusText: 'Conflict' });
    expect((await screen.findByRole('alert')).textContent).toBe('Ce document a déjà 5 offres ouvertes. Retirez-en une d’abord.');
  });
});
