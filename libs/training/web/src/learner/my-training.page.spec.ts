import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Announcer } from '#platform/ui';
import { cohortAnswer, enrolment, openPage, sessionAnswer, sessionId, settle } from '../testing/open-page';
import { MyTrainingPage } from './my-training.page';

const session = { ...sessionAnswer, startsAt: '2026-03-09T13:00:00.000Z', endsAt: '2026-03-09T16:30:00.000Z', halfDay: 'to-come', maySign: true };
const next = { ...session, id: enrolment(8), half: 'pm', from: '13:30', to: '17:00', stage: 'planned', maySign: false };
const training = {
  enrolment: enrolment(1),
  stage: 'enrolled',
  cohortTitle: 'Promotion hiver 2026',
  edition: cohortAnswer.edition.title,
  timeZone: 'America/Toronto',
  today: '2026-03-09',
  marginMinutes: 15,
  units: cohortAnswer.units,
  sessions: [session, next],
  attendance: { present: 6, counted: 8, planned: 20 },
  threshold: { percent: 80, placeholder: true },
  results: [],
};

const open = async (items: readonly object[] = [training]) => {
  const opened = await openPage(MyTrainingPage);
  opened.server.expectOne('/api/my-training').flush({ items });
  await settle();
  return opened;
};

const refuse = { type: 'urn:paircours:problem:code-old', status: 422, code: 'code-old', params: {}, fieldErrors: [] };

describe('a learner', () => {
  it('signs with the keyboard, is told what went wrong in a sentence, and that it is done', async () => {
    const { server } = await open();
    const code = await screen.findByRole('textbox', { name: 'Code à six chiffres' });
    await userEvent.type(code, '123{Enter}');
    expect(await screen.findByText('Entrez les six chiffres du code.')).toBeTruthy();
    expect(code).toHaveAttribute('aria-invalid', 'true');

    await userEvent.clear(code);
    await userEvent.type(code, '123 456{Enter}');
    const first = server.expectOne(`/api/sessions/${sessionId}/signatures`);
    expect(first.request.body).toEqual({ code: '123456' });
    first.flush(refuse, { status: 422, statusText: 'Unprocessable' });
    expect(await screen.findByText('Ce code a changé depuis. Entrez celui affiché maintenant.')).toBeTruthy();
    expect(code).toHaveValue('123 456');

    await userEvent.clear(code);
    await userEvent.type(code, '654321{Enter}');
    server.expectOne(`/api/sessions/${sessionId}/signatures`).flush({ signedAt: '2026-03-09T13:05:00.000Z' });
    await settle();
    server.expectOne('/api/my-training').flush({ items: [{ ...training, sessions: [{ ...session, maySign: false, halfDay: 'learner-only' }, next] }] });
    await settle();
    expect(TestBed.inject(Announcer).shown()).toBe('Votre signature est enregistrée.');
    expect(screen.queryByRole('textbox', { name: 'Code à six chiffres' })).toBeNull();
    expect(await screen.findByText('vous avez signé, à contresigner')).toBeTruthy();
  });

  it('sees what is next, where, in whose time, and how attendance stands', async () => {
    await open();
    expect(await screen.findByText('Prochaine séance : lundi 9 mars 2026, l’après-midi, 13 h 30 à 17 h 00.')).toBeTruthy();
    expect(screen.getByText('6 demi-journées sur 8 comptées, 20 prévues en tout.')).toBeTruthy();
    expect(screen.getByText(/Ce seuil reste à confirmer/)).toBeTruthy();
    expect(screen.getByText('Heures : heure de Montréal.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ajouter à mon agenda' })).toHaveAttribute('href', `/api/my-training/${enrolment(1)}/calendar?language=fr`);
  });

  it('is told plainly when there is nothing yet', async () => {
    await open([]);
    expect(await screen.findByText(/Vous ne suivez pas encore de formation/)).toBeTruthy();
  });
});
