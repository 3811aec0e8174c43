import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { staffApplicationRoutes } from '#admission/domain/contract';
import type * as z from 'zod';
import { IntakeBoardPage } from './intake-board.page';

type Board = z.input<(typeof staffApplicationRoutes)['list']['answer']>;
type Line = Board['items'][number];

const id = (n: number) => `0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a0${n}`;
const both = (text: string) => ({ fr: text, en: text });
const line = (n: number, familyName: string, answer: Line['summary']['answer']): Line => ({
  id: id(n),
  candidate: { account: id(n), givenName: 'Yasmine', familyName },
  number: `26-013${n}`,
  stage: 'submitted',
  submittedAt: '2026-01-06T15:00:00.000Z',
  summary: { answer, conditions: { education: answer }, declarations: { made: 4, asked: 5 }, lacking: answer === 'undetermined' ? ['document'] : [] },
  evidence: { received: 0, refused: 0 },
  openRequests: 0,
});
const board: Board = {
  intake: {
    id: id(9),
    organisation: id(8),
    editionId: id(7),
    stage: 'open',
    version: 2,
    counts: { drafts: 4, sent: 3 },
    title: 'Hiver 2026',
    provider: 'AQRP',
    pathway: { slug: 'aqrp-2026', title: both('AQRP'), neutralTitle: both('AQRP') },
    opensOn: '2026-01-02',
    closesOn: '2026-01-19',
    closesAt: '2026-01-20T04:59:59.999Z',
    decidesOn: '2026-03-02',
    timeZone: 'America/Toronto',
    place: 'Montréal',
    places: 20,
    contacts: [],
    helpLine: null,
    takesApplications: true,
  },
  conditions: [{ id: 'education', text: both('Diplôme') }],
  documents: [{ code: 'diploma', title: both('Diplôme postsecondaire') }],
  panelMembers: 2,
  items: [line(1, 'Abdi', 'met'), line(2, 'Élie', 'undetermined'), line(3, 'Bouchard', 'not-met')],
};
const url = `/api/staff/intakes/${id(9)}/applications`;

const open = async () => {
  document.documentElement.lang = 'fr';
  await render(IntakeBoardPage, { inputs: { intake: id(9) }, providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne(url).flush(board);
  await screen.findByRole('checkbox', { name: 'Choisir Yasmine Élie' });
  return { server, user: userEvent.setup() };
};
const people = () => screen.getAllByRole('rowheader').map((header) => header.textContent);

it('shows three answers per condition and declarations as a count', async () => {
  await open();
  const row = screen.getByRole('row', { name: /Bouchard/ });
  expect(within(row).getByText('4/5')).toBeTruthy();
  expect(within(row).getByText('non remplie')).toBeTruthy();
  expect(screen.getByText(/clôture le 19 janvier 2026, 23 h 59 \(heure de Montréal\)/)).toBeTruthy();
});

it('finds a person by name without accents, or by number', async () => {
  const { user } = await open();
  await user.type(screen.getByRole('searchbox'), 'elie');
  expect(people()).toEqual([expect.stringContaining('Élie')]);
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), '26-0133');
  expect(people()).toEqual([expect.stringContaining('Bouchard')]);
});

it('sends to the panel only what is ready, says who stays, and refuses nobody', async () => {
  const { server, user } = await open();
  await user.click(screen.getByRole('checkbox', { name: 'Choisir les lignes affichées' }));
  expect(screen.getByText(/Restent ici : Yasmine Bouchard, Yasmine Élie|Restent ici : Yasmine Élie, Yasmine Bouchard/)).toBeTruthy();
  expect(screen.getByText(/Aucun refus ne part/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Envoyer à la commission (1)' }));
  expect(server.expectOne({ method: 'POST', url: `/api/staff/intakes/${id(9)}/panel-files` }).request.body).toEqual({ applications: [id(1)], whatever: false });
});

it('asks those chosen for a document', async () => {
  const { server, user } = await open();
  await user.click(screen.getByRole('checkbox', { name: 'Choisir Yasmine Élie' }));
  await user.click(screen.getByRole('button', { name: 'Demander une pièce' }));
  await user.selectOptions(await screen.findByLabelText('Quel document ?'), 'diploma');
  await user.type(screen.getByLabelText('À joindre avant le'), '2026-01-14');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
  expect(server.expectOne({ method: 'POST', url: `/api/staff/intakes/${id(9)}/document-requests` }).request.body).toEqual({
    applications: [id(2)],
    document: 'diploma',
    dueOn: '2026-01-14',
  });
});
