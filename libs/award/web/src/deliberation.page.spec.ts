import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { DeliberationView } from '#award/domain/contract';
import { DeliberationPage } from './deliberation.page';

const id = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a01';
const first = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a02';
const second = '0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a03';
const account = (n: number) => `0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9b0${n}`;

const leaf = (answer: 'met' | 'not-met') => ({
  text: { fr: 'Avoir 42 heures de stage contresignées.', en: 'Have 42 hours countersigned.' },
  answer,
  why: { fr: '41 h 30 contresignées, pour 42 h demandées.', en: '41 h 30 of 42 h.' },
  of: [],
});
const whole = (answer: 'met' | 'not-met') => ({
  text: { fr: 'Tout ce qui est demandé', en: 'All that is asked' },
  answer,
  why: { fr: '', en: '' },
  of: [leaf(answer)],
});

const sitting: DeliberationView = {
  id,
  cohort: 'Hiver 2026',
  title: { fr: 'Attestation de réussite', en: 'Attestation of success' },
  stage: 'open',
  sitsOn: '2026-07-03',
  quorum: 2,
  version: 7,
  members: [
    { account: account(1), name: 'Suzanne Petit', chair: true, present: true, self: true },
    { account: account(2), name: 'Jean Roy', chair: false, present: true, self: false },
  ],
  files: [
    {
      enrolment: first,
      learner: 'Luc Côté',
      requirement: whole('not-met'),
      answer: 'not-met',
      judges: 2,
      recused: [],
      decision: null,
      aside: false,
      version: 0,
    },
    {
      enrolment: second,
      learner: 'Yasmine Abdi',
      requirement: null,
      answer: null,
      judges: 1,
      recused: [{ name: 'Suzanne Petit', tie: 'tutor' }],
      decision: null,
      aside: true,
      version: 0,
    },
  ],
  minutes: false,
};

const open = async (changes: Partial<DeliberationView> = {}) => {
  document.documentElement.lang = 'fr';
  await render(DeliberationPage, { inputs: { deliberation: id }, providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const server = TestBed.inject(HttpTestingController);
  TestBed.tick();
  server.expectOne(`/api/deliberations/${id}`).flush({ ...sitting, ...changes });
  await screen.findByRole('heading', { level: 1, name: 'Hiver 2026' });
  await screen.findByRole('heading', { level: 2, name: 'Dossiers' });
  return server;
};

describe('the page of a jury', () => {
  it('shows what a file lacks, who judges it, and nothing of a file one stepped aside from', async () => {
    await open();
    const luc = screen.getByRole('article', { name: 'Luc Côté' });
    expect(await within(luc).findByText('41 h 30 contresignées, pour 42 h demandées.')).toBeTruthy();
    expect(within(luc).getByText('2 juges en séance ; quorum : 2')).toBeTruthy();
    const yasmine = screen.getByRole('article', { name: 'Yasmine Abdi' });
    expect(within(yasmine).getByText('Votre retrait de ce dossier est noté : vous n’en voyez rien de plus.')).toBeTruthy();
    expect(within(yasmine).queryByRole('radio')).toBeNull();
    expect(screen.getByText(/Un dossier attend|1 dossier attend/)).toBeTruthy();
  });

  it('asks for a reason before it departs from the conditions, then sends what was read', async () => {
    const server = await open();
    const luc = screen.getByRole('article', { name: 'Luc Côté' });
    await userEvent.click(within(luc).getByRole('radio', { name: 'Attribuer' }));
    await userEvent.click(within(luc).getByRole('button', { name: 'Écrire la décision' }));
    expect(within(luc).getByText('Écrivez le motif : la personne le lira.')).toBeTruthy();
    server.expectNone({ method: 'PUT' });

    await userEvent.type(within(luc).getByRole('textbox'), 'Trente minutes attestées depuis.');
    await userEvent.click(within(luc).getByRole('button', { name: 'Écrire la décision' }));
    const sent = server.expectOne({ method: 'PUT', url: `/api/deliberations/${id}/files/${first}/decision` });
    expect(sent.request.headers.get('if-match')).toBe('"0"');
    expect(sent.request.body).toEqual({ outcome: 'award', reason: 'Trente minutes attestées depuis.' });
    sent.flush({ type: 'urn:x', status: 412, code: 'changed-meanwhile', params: {} }, { status: 412, statusText: 'Precondition Failed' });
    expect((await within(luc).findByRole('alert')).textContent).toMatch(/entre-temps/);
    expect(within(luc).getByRole<HTMLTextAreaElement>('textbox').value).toBe('Trente minutes attestées depuis.');
  });

  it('takes no word away from whoever writes when the page is read anew, even when another member was quicker', async () => {
    const server = await open();
    const luc = screen.getByRole('article', { name: 'Luc Côté' });
    await userEvent.click(within(luc).getByRole('radio', { name: 'Reporter' }));
    await userEvent.type(within(luc).getByRole('textbox'), 'Il manque');
    const reason = within(luc).getByRole<HTMLTextAreaElement>('textbox');

    const readAnew = async (files: DeliberationView['files']) => {
      await userEvent.click(screen.getByRole('button', { name: 'Sceller la séance' }));
      await userEvent.click(await within(await screen.findByRole('alertdialog')).findByRole('button', { name: 'Sceller la séance' }));
      const refusal = { type: 'urn:x', status: 409, code: 'files-undecided', params: { count: 1 } };
      server.expectOne({ method: 'POST', url: `/api/deliberations/${id}/seal` }).flush(refusal, { status: 409, statusText: 'Conflict' });
      await waitFor(() => {
        server.expectOne({ method: 'GET', url: `/api/deliberations/${id}` }).flush({ ...sitting, files });
      });
      await waitFor(() => {
        expect(screen.queryByRole('alertdialog')).toBeNull();
      });
    };

    await readAnew(sitting.files);
    expect(within(luc).getByRole('radio', { name: 'Reporter', checked: true })).toBeTruthy();
    await readAnew(
      sitting.files.map((file) =>
        file.enrolment === first
          ? { ...file, version: 1, decision: { outcome: 'not-awarded', reason: 'Sans stage.', by: 'Jean Roy', at: '2026-07-03T14:00:00Z' } }
          : file,
      ),
    );
    expect(await within(luc).findByText(/Non attribué par Jean Roy/)).toBeTruthy();
    expect(within(luc).getByRole('radio', { name: 'Reporter', checked: true })).toBeTruthy();
    expect(within(luc).getByRole('textbox')).toBe(reason);
    expect(reason.value).toBe('Il manque');
  });

  it('offers no decision once sealed, but the minutes', async () => {
    await open({ stage: 'sealed', minutes: true });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Sceller la séance' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Télécharger le procès-verbal' }).getAttribute('href')).toBe(`/api/deliberations/${id}/minutes`);
  });
});
