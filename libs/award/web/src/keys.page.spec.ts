import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { IssuingKeyView, OrganisationKeys } from '#award/domain/contract';
import { KeysPage } from './keys.page';

const credential: IssuingKeyView = {
  id: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01',
  purpose: 'credential',
  state: 'live',
  backend: 'file',
  madeAt: '2026-03-18T09:00:00.000Z',
  retiredAt: null,
  compromisedSince: null,
  fingerprint: 'ab'.repeat(32),
  verificationMethod: 'did:web:paircours.example:issuers:3f2a91c40b7e#z6Mk',
  certificate: null,
};
const seal: IssuingKeyView = {
  ...credential,
  id: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a02',
  purpose: 'seal',
  verificationMethod: null,
  certificate: { subject: 'Coopérative des Deux-Rives', issuer: 'Paircours local authority 3f9a1c', validUntil: '2029-03-18T00:00:00.000Z', local: true },
};
const organisation: OrganisationKeys = {
  organisation: '3f2a91c4-0b7e-4d55-9a1e-7c1f2b3a4d5e',
  name: 'Coopérative des Deux-Rives',
  did: 'did:web:paircours.example:issuers:3f2a91c40b7e',
  document: 'https://paircours.example/issuers/3f2a91c40b7e/did.json',
  keys: [seal, credential, { ...credential, id: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a03', state: 'retired', retiredAt: '2026-03-19T09:00:00.000Z' }],
};

const open = async (answer: OrganisationKeys = organisation) => {
  document.documentElement.lang = 'fr';
  await render(KeysPage, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne('/api/issuing-keys').flush({ items: [answer] });
  await screen.findByRole('heading', { name: 'Cachet des PDF' });
  return server;
};

const section = (name: string) => within(screen.getByRole('region', { name }));
const confirm = async (name: string) => userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name }));

describe('keys and seals', () => {
  it('say plainly that readers do not know the seal of the house', async () => {
    await open();
    expect(screen.getByText(/Acrobat affiche donc « validité inconnue »/)).toBeTruthy();
    expect(section('Cachet des PDF').getByText('Paircours local authority 3f9a1c (cette maison)')).toBeTruthy();
    expect(screen.getByText('did:web:paircours.example:issuers:3f2a91c40b7e')).toBeTruthy();
    expect(screen.getByText('1 clé précédente')).toBeTruthy();
  });

  it('say nothing of the kind of a seal from elsewhere, and say when there is no key', async () => {
    await open({
      ...organisation,
      did: null,
      document: null,
      keys: [{ ...seal, certificate: { ...seal.certificate!, issuer: 'Autorité publique', local: false } }],
    });
    expect(screen.queryByText(/validité inconnue/)).toBeNull();
    expect(section('Signature des attestations numériques').getByText('Pas encore de clé. Elle sera créée avec le premier document.')).toBeTruthy();
  });

  it('are replaced once that was confirmed', async () => {
    const server = await open();
    const [button] = section('Signature des attestations numériques').getAllByRole('button', { name: 'Remplacer la clé' });
    await userEvent.click(button!);
    await confirm('Remplacer la clé');
    const sent = await waitFor(() => server.expectOne({ method: 'POST', url: `/api/issuing-keys/${credential.id}/rotation` }));
    sent.flush({ key: seal.id });
    await waitFor(() => server.expectOne('/api/issuing-keys'));
  });

  it('are declared compromised since an instant, and not without one', async () => {
    const server = await open();
    const [button] = section('Cachet des PDF').getAllByRole('button', { name: 'Déclarer compromise' });
    await userEvent.click(button!);
    expect(document.activeElement?.textContent).toContain('Déclarer la clé compromise');
    const form = screen.getByRole('form', { name: 'Déclarer la clé compromise' });
    await userEvent.click(within(form).getByRole('button', { name: 'Déclarer compromise' }));
    expect(await within(form).findByText('Indiquez le jour et l’heure.')).toBeTruthy();
    const day = within(form).getByLabelText(/Depuis le/);
    await userEvent.type(day, '2026-03-19');
    await userEvent.click(within(form).getByRole('button', { name: 'Déclarer compromise' }));
    await confirm('Déclarer compromise');
    const sent = await waitFor(() => server.expectOne({ method: 'POST', url: `/api/issuing-keys/${seal.id}/compromise` }));
    expect(sent.request.body).toEqual({ since: new Date('2026-03-19T00:00').toISOString() });
  });

  it('that were lost show whose papers they touched, and have them all made anew', async () => {
    const server = await open({ ...organisation, keys: [{ ...seal, state: 'compromised', retiredAt: seal.madeAt, compromisedSince: seal.madeAt }] });
    TestBed.tick();
    const one = { certificate: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a09', holder: 'Ana Abdi', number: '2026-0131', renewed: false };
    const papers = `/api/issuing-keys/${seal.id}/papers`;
    (await waitFor(() => server.expectOne(papers))).flush({ total: 1, renewed: 0, items: [one] });
    expect(await screen.findByText('Titulaires dont tout est refait : 0 sur 1')).toBeTruthy();
    expect(screen.getByText('Ana Abdi')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Refaire tous ces documents' }));
    await confirm('Refaire tous ces documents');
    (await waitFor(() => server.expectOne({ method: 'POST', url: `${papers}/renewal` }))).flush({ total: 1, renewed: 0, items: [one] });
    TestBed.tick();
    (await waitFor(() => server.expectOne(papers))).flush({ total: 1, renewed: 1, items: [{ ...one, renewed: true }] });
    expect(await screen.findByText('Titulaires dont tout est refait : 1 sur 1')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Refaire tous ces documents' })).toBeNull();
  });
});
