import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { answerView } from '#admission/domain/contract';
import type * as z from 'zod';
import { OfferAnswerPage } from './offer-answer.page';

type Answer = z.output<typeof answerView>;

const application = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
const offer = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a02';
const both = (text: string) => ({ fr: text, en: text });
const refused: Answer = {
  application,
  number: '26-0150',
  intakeTitle: 'Hiver 2026',
  timeZone: 'America/Toronto',
  place: 'Montréal',
  givenName: 'Joëlle',
  familyName: 'Cardinal',
  outcome: 'refusal',
  decidedOn: '2026-03-02',
  letter: 'La commission a lu tout votre dossier.',
  rank: null,
  conditions: [
    { kind: 'criterion', title: both('Écoute et soutien'), met: false, reason: 'Surtout des conseils.', minimum: 2, score: 1.5 },
    { kind: 'condition', title: both('Diplôme'), met: true, reason: '', minimum: null, score: null },
  ],
  appealBy: '2026-04-01',
  decidedBy: 'Suzanne Petit',
  readers: ['Marc Diallo'],
  contacts: [{ name: 'Inès Lachance', role: 'secrétariat', email: 'ines@example.org' }],
  helpLine: null,
  offer: null,
};
const offered: Answer = {
  ...refused,
  outcome: 'offer',
  appealBy: null,
  conditions: [],
  offer: { id: offer, stage: 'open', deadline: '2026-03-12', expiresAt: '2026-03-13T03:59:59.999Z', firstCome: false, placeLeft: true },
};

const open = async (answer: Answer, title: string) => {
  document.documentElement.lang = 'fr';
  await render(OfferAnswerPage, { inputs: { application }, providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne(`/api/applications/${application}/answer`).flush(answer);
  await screen.findByRole('heading', { level: 1, name: title });
  return server;
};

describe('the page of an answer', () => {
  it('gives the reasons, those not met first, who decided, and until when to ask for a review', async () => {
    await open(refused, 'Votre candidature n’est pas retenue pour cette promotion');
    expect(screen.getByText('Surtout des conseils.')).toBeTruthy();
    expect(screen.getByText('1,5 sur 4')).toBeTruthy();
    expect(screen.queryByText('Diplôme')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Voir l’autre condition, remplie' }));
    expect(screen.getByText('Diplôme')).toBeTruthy();
    expect(screen.getByText(/Suzanne Petit a décidé/)).toBeTruthy();
    expect(screen.getByText(/Jusqu’au 1 avril 2026|Jusqu’au 1er avril 2026/)).toBeTruthy();
    expect(document.querySelector('.stop:not(.soft)')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Accepter la place' })).toBeNull();
  });

  it('takes one acceptance, and says what comes next', async () => {
    const server = await open(offered, 'Une place vous est proposée');
    expect(screen.getByText('Répondez jusqu’au 12 mars 2026 à 23 h 59, heure de Montréal.')).toBeTruthy();
    const accept = screen.getByRole('button', { name: 'Accepter la place' });
    await userEvent.dblClick(accept);
    const sent = server.expectOne({ method: 'POST', url: `/api/offers/${offer}/acceptance` });
    sent.flush({ ...offered.offer, stage: 'accepted' });
    expect(await screen.findByText('Vous avez accepté la place.')).toBeTruthy();
    expect(screen.getByText(/Votre inscription se prépare/)).toBeTruthy();
  });

  it('tells why when the last place has just gone', async () => {
    const server = await open({ ...offered, offer: { ...offered.offer!, firstCome: true } }, 'Une place vous est proposée');
    await userEvent.click(screen.getByRole('button', { name: 'Accepter la place' }));
    const problem = { type: 'urn:paircours:problem:places-all-taken', status: 409, code: 'places-all-taken', params: {}, fieldErrors: [] };
    server.expectOne({ method: 'POST' }).flush(problem, { status: 409, statusText: 'Conflict' });
    expect(await screen.findByText(/Toutes les places ont été prises juste avant votre réponse/)).toBeTruthy();
  });
});
