import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { selectionView } from '#admission/domain/contract';
import type * as z from 'zod';
import { SelectionDecisionPage } from './selection-decision.page';
import { SelectionPage } from './selection.page';

type Selection = z.output<typeof selectionView>;

const intake = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
const application = (n: number) => `0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9b0${n}`;
const both = (text: string) => ({ fr: text, en: text });
const file = (n: number, changes: Partial<Selection['files'][number]> = {}): Selection['files'][number] => ({
  application: application(n),
  number: `26-000${n}`,
  name: `Personne ${n}`,
  eligibility: { answer: 'met', conditions: {} },
  reading: 'settled',
  given: 2,
  asked: 2,
  reviews: [{ name: 'Marc Diallo', third: false, scores: { helping: 1 }, reasons: { helping: 'Surtout des conseils.' } }],
  settled: { helping: 1.5 },
  diverging: [],
  total: 4.5,
  rank: 1,
  tied: true,
  decision: null,
  offer: null,
  ...changes,
});
const board: Selection = {
  intake: {
    id: intake,
    title: 'Hiver 2026',
    decidesOn: '2026-03-02',
    timeZone: 'America/Toronto',
    place: 'Montréal',
    places: 20,
    placesTaken: 3,
    automaticNext: false,
  },
  most: 12,
  offerDays: 10,
  appealDays: 30,
  criteria: [{ code: 'helping', title: both('Écoute'), anchors: [], weight: 3, minimum: 2 }],
  conditions: [],
  files: [file(1), file(2)],
};
const providers = [provideHttpClient(), provideHttpClientTesting(), provideRouter([])];

const answered = (board: Selection) => {
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne(`/api/intakes/${intake}/selection`).flush(board);
  return server;
};

describe('the pages of a selection', () => {
  beforeEach(() => (document.documentElement.lang = 'fr'));

  it('shows a tie as a tie, in words', async () => {
    await render(SelectionPage, { inputs: { intake }, providers });
    answered(board);
    await screen.findByRole('heading', { level: 1, name: 'Sélection' });
    const row = await screen.findByRole('row', { name: /Personne 1/ });
    expect(within(row).getByText('ex æquo')).toBeTruthy();
    expect(within(row).getByText('4,5')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Envoyer/ })).toBeNull();
  });

  it('prepares a refusal only after the person who decides has said so twice', async () => {
    await render(SelectionDecisionPage, { inputs: { intake, application: application(1) }, providers });
    const server = answered(board);
    const finding = await screen.findByRole('group', { name: 'Écoute' });
    expect(await within(finding).findByRole<HTMLInputElement>('radio', { name: 'Non remplie' })).toHaveProperty('checked', true);
    expect(within(finding).getByRole('textbox')).toHaveProperty('value', 'Surtout des conseils.');
    await userEvent.click(screen.getByRole('radio', { name: 'Ne pas retenir' }));
    await userEvent.click(screen.getByRole('button', { name: 'Préparer cette réponse' }));
    server.expectNone({ method: 'PUT' });
    const dialog = await screen.findByRole('alertdialog', { name: 'Ne pas retenir Personne 1, dossier 26-0001' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Préparer ce refus' }));
    const sent = await screen
      .findByRole('heading', { level: 1 })
      .then(() => server.expectOne({ method: 'PUT', url: `/api/applications/${application(1)}/decision` }));
    expect(sent.request.headers.get('if-match')).toBe('"0"');
    expect(sent.request.body).toMatchObject({ outcome: 'refusal', rank: null, findings: [{ code: 'helping', met: false, reason: 'Surtout des conseils.' }] });
    expect(sent.request.body.letter).toMatch(/^La commission a lu tout votre dossier/);
  });
});
