import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { ownStatement } from '#admission/domain/contract';
import { attentive } from '#platform/web-client';
import type * as z from 'zod';
import { StatementPage } from './statement.page';

const application = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
const url = `/api/applications/${application}/statement`;
const written: z.input<typeof ownStatement> = {
  text: 'Une rencontre.',
  words: 2,
  version: 3,
  savedAt: '2026-01-08T15:00:00.000Z',
  disclosedUntil: null,
  withdrawnAt: null,
  maximumWords: 5,
  prompts: [{ fr: 'Qu’est-ce qui vous a aidé ?', en: 'What helped you?' }],
  readers: [{ account: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a02', name: 'Suzanne Petit' }],
  suggestedUntil: '2026-04-01',
  helpLine: 'Info-Social répond au 811.',
  editable: true,
};

const pause = () => new Promise((done) => setTimeout(done, 950));

describe('the page on which one writes', () => {
  beforeEach(() => {
    localStorage.clear();
    document.documentElement.lang = 'fr';
  });

  const open = async (page = written) => {
    const { fixture } = await render(StatementPage, {
      inputs: { application },
      providers: [provideHttpClient(withInterceptors([attentive])), provideHttpClientTesting(), provideRouter([])],
    });
    const server = TestBed.inject(HttpTestingController);
    TestBed.tick();
    server.expectOne(url).flush(page);
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Votre texte');
    return { fixture, server, text, user: userEvent.setup() };
  };

  it('names who will read before what is written', async () => {
    await open();
    expect(screen.getByText('Suzanne Petit')).toBeTruthy();
    expect(screen.getByText(/Brouillon : personne d’autre ne le voit/)).toBeTruthy();
    expect(screen.getByText(/Info-Social/)).toBeTruthy();
  });

  it('saves at a pause, with the version it read', async () => {
    const { server, text, user } = await open();
    await user.type(text, ' Un mardi.');
    await pause();
    const save = server.expectOne({ method: 'PUT', url });
    expect(save.request.body).toEqual({ text: 'Une rencontre. Un mardi.' });
    expect(save.request.headers.get('if-match')).toBe('"3"');
    save.flush({ version: 4, words: 4, savedAt: '2026-01-08T15:01:00.000Z' });
    expect(await screen.findByText(/Enregistré à/)).toBeTruthy();
    expect(localStorage).toHaveLength(0);
  });

  it('keeps every word here when the session has ended, and offers them again', async () => {
    const { fixture, server, text, user } = await open();
    await user.type(text, ' Gardé ici.');
    await pause();
    server.expectOne({ method: 'PUT', url }).flush({ type: 'urn:x', status: 401, code: 'not-signed-in' }, { status: 401, statusText: 'Unauthorized' });
    expect(await screen.findByText(/Session terminée. Votre texte est gardé/)).toBeTruthy();
    expect(text.value).toBe('Une rencontre. Gardé ici.');
    fixture.destroy();
    TestBed.resetTestingModule();
    const again = await open();
    expect(await screen.findByText('Un texte gardé sur cet appareil')).toBeTruthy();
    await again.user.click(screen.getByRole('button', { name: 'Reprendre mon texte' }));
    expect(again.text.value).toBe('Une rencontre. Gardé ici.');
  });

  it('never writes over what another window saved: it compares', async () => {
    const { server, text, user } = await open();
    await user.type(text, ' Ici.');
    await pause();
    server
      .expectOne({ method: 'PUT', url })
      .flush({ type: 'urn:x', status: 412, code: 'changed-meanwhile', params: { version: 4 } }, { status: 412, statusText: 'Precondition Failed' });
    await user.click(await screen.findByRole('button', { name: 'Voir la version enregistrée' }));
    TestBed.tick();
    server.expectOne(url).flush({ ...written, text: 'Ailleurs.', version: 4 });
    expect(await screen.findByText('Ailleurs.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Garder le texte de cette fenêtre' }));
    await pause();
    const save = server.expectOne({ method: 'PUT', url });
    expect(save.request.headers.get('if-match')).toBe('"4"');
    expect(save.request.body).toEqual({ text: 'Une rencontre. Ici.' });
  });

  it('says how many words are too many, and keeps them all', async () => {
    const { text, user } = await open();
    await user.type(text, ' un deux trois quatre cinq');
    expect(await screen.findByText(/2 mots de trop pour l’envoi/)).toBeTruthy();
  });
});
