import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { readingView } from '#admission/domain/contract';
import type * as z from 'zod';
import { PanelFilePage } from './panel-file.page';

type Reading = z.output<typeof readingView>;

const application = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
const anchor = (text: string) => ({ fr: text, en: text });
const criterion = (code: string, title: string, minimum: number | null) => ({
  code,
  title: { fr: title, en: title },
  anchors: ['Rien.', 'Une volonté.', 'Un exemple.', 'Plusieurs exemples.', 'Du recul.'].map(anchor),
  weight: 3,
  minimum,
});

const reading: Reading = {
  application,
  number: '26-0131',
  intake: { id: '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a02', title: 'Hiver 2026', decidesOn: '2026-03-02', timeZone: 'America/Toronto', place: 'Montréal' },
  third: false,
  position: 4,
  of: 9,
  divergence: 2,
  criteria: [criterion('recovery', 'Ancrage', 2), criterion('helping', 'Écoute', null)],
  documents: [],
  statement: true,
  review: { scores: {}, reasons: {}, version: 0, savedAt: null, givenAt: null },
  others: [],
};

const open = async (changes: Partial<Reading> = {}) => {
  document.documentElement.lang = 'fr';
  localStorage.clear();
  await render(PanelFilePage, { inputs: { application }, providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne(`/api/panel/files/${application}`).flush({ ...reading, ...changes });
  await screen.findByRole('heading', { level: 1, name: 'Dossier 26-0131' });
  await screen.findByText('Chacun note de son côté.');
  return server;
};

const choose = (group: string, name: RegExp) => userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name }));

describe('the page of a reader', () => {
  it('shows every anchor in full and saves each pause, version by version', async () => {
    const server = await open();
    expect(screen.getAllByText('Plusieurs exemples.')).toHaveLength(2);
    await choose('1. Ancrage', /4/);
    expect(screen.getByText('12 points sur 24')).toBeTruthy();
    const saved = await waitFor(() => server.expectOne({ method: 'PUT' }));
    expect(saved.request.headers.get('if-match')).toBe('"0"');
    expect(saved.request.body).toEqual({ scores: { recovery: 4 }, reasons: {} });
    saved.flush({ scores: { recovery: 4 }, reasons: {}, version: 1, savedAt: '2026-02-02T19:11:00.000Z', givenAt: null });
    expect(await screen.findByText(/Enregistré/)).toBeTruthy();
  });

  it('says what is missing, with a way to it, before anything is given', async () => {
    const server = await open();
    await choose('1. Ancrage', /1/);
    await userEvent.click(screen.getByRole('button', { name: 'Rendre mon avis' }));
    const summary = await screen.findByRole('group', { name: /à revoir/ });
    expect(within(summary).getByRole('link', { name: /^Choisissez une note\s: Écoute$/ })).toBeTruthy();
    await userEvent.click(within(summary).getByRole('link', { name: /^Écrivez vos raisons\s: Ancrage$/ }));
    expect(document.activeElement?.id).toBe('criterion-recovery-reason');
    server.expectNone({ method: 'POST' });
  });

  it('opens the statement only when asked, since each opening is written down', async () => {
    const server = await open();
    server.expectNone({ method: 'POST' });
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir le récit' }));
    const opening = server.expectOne({ method: 'POST', url: `/api/applications/${application}/statement-readings` });
    expect(opening.request.body).toEqual({ purpose: 'scoring' });
    opening.flush({ text: 'Je suis arrivée un lundi.', words: 5, readUntil: '2026-06-02' });
    expect(await screen.findByText('Je suis arrivée un lundi.')).toBeTruthy();
  });

  it('keeps on the device what cannot be sent', async () => {
    const server = await open();
    await choose('2. Écoute', /3/);
    (await waitFor(() => server.expectOne({ method: 'PUT' }))).error(new ProgressEvent('error'));
    await waitFor(() => expect(localStorage.getItem(`paircours.kept.review:${application}`)).toContain('helping'));
  });

  it('shows a review that was given, and the others only when they are there', async () => {
    const given = { ...reading.review, scores: { recovery: 3, helping: 3 } as const, version: 3, givenAt: '2026-02-03T10:00:00.000Z' };
    await open({ review: given });
    expect(screen.getByText('Les autres avis s’ouvriront quand tous seront rendus.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Rendre mon avis' })).toBeNull();
  });
});
