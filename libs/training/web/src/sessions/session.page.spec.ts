import { TestBed } from '@angular/core/testing';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Announcer } from '#platform/ui';
import { cohortAnswer, enrolment, openPage, sessionAnswer, sessionId, settle } from '../testing/open-page';
import { SessionPage } from './session.page';

const person = (n: number, changes: object = {}) => ({
  enrolment: enrolment(n),
  givenName: `Maëlle ${n}`,
  familyName: 'Tremblay',
  signedAt: null,
  halfDay: 'unsigned',
  entry: null,
  ...changes,
});

const sheet = {
  session: sessionAnswer,
  cohortTitle: cohortAnswer.title,
  edition: cohortAnswer.edition.title,
  timeZone: 'America/Toronto',
  signingFrom: '2026-03-09T12:45:00.000Z',
  signingUntil: '2026-03-09T16:45:00.000Z',
  marginMinutes: 15,
  teaches: true,
  mayOpen: false,
  mayCountersign: true,
  learners: [person(1, { signedAt: '2026-03-09T13:05:00.000Z', halfDay: 'learner-only' }), person(2)],
};

const open = async (answer: object) => {
  const opened = await openPage(SessionPage, { session: sessionId } as never);
  opened.server.expectOne(`/api/sessions/${sessionId}`).flush(answer);
  await settle();
  return opened;
};

describe('a trainer', () => {
  it('opens signing, then shows a code everybody can read', async () => {
    const { server } = await open({ ...sheet, mayOpen: true, session: { ...sessionAnswer, stage: 'planned' } });
    expect(await screen.findByText('La signature est possible de 8 h 45 à 12 h 45 : 15 minutes avant et après la séance.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir la signature' }));
    server.expectOne(`/api/sessions/${sessionId}/signing`).flush(sheet);
    await settle();
    server.expectOne(`/api/sessions/${sessionId}/code`).flush({ code: '042917', secondsLeft: 42 });
    expect(await screen.findByText('042 917')).toBeTruthy();
    expect(screen.getByText('Encore 42 secondes')).toBeTruthy();
    expect(screen.getByText('1 sur 2 ont signé')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cacher le code' }));
    expect(screen.queryByText('042 917')).toBeNull();
  });

  it('countersigns everybody, by keyboard, and is led to the line that is missing', async () => {
    const { server } = await open(sheet);
    server.expectOne(`/api/sessions/${sessionId}/code`).flush({ code: '042917', secondsLeft: 42 });
    const sign = await screen.findByRole('button', { name: 'Contresigner la demi-journée' });
    sign.focus();
    await userEvent.keyboard('{Enter}');
    const summary = await screen.findByRole('group', { name: /À revoir|revoir/i });
    expect(summary).toHaveFocus();
    const missing = screen.getByRole('combobox', { name: 'Constat pour Maëlle 2 Tremblay' });
    await userEvent.click(within(summary).getByRole('link', { name: /Maëlle 2/ }));
    expect(missing).toHaveFocus();

    await userEvent.selectOptions(missing, 'présence, sans téléphone');
    sign.focus();
    await userEvent.keyboard('{Enter}');
    const sent = server.expectOne(`/api/sessions/${sessionId}/countersignature`);
    expect(sent.request.body).toEqual({
      entries: [
        { enrolment: enrolment(1), entry: { presence: 'present', evidence: null } },
        { enrolment: enrolment(2), entry: { presence: 'present', evidence: 'no-device' } },
      ],
    });
    const learners = [
      person(1, { signedAt: '2026-03-09T13:05:00.000Z', halfDay: 'both', entry: { presence: 'present', evidence: null } }),
      person(2, { halfDay: 'evidenced', entry: { presence: 'present', evidence: 'no-device' } }),
    ];
    sent.flush({ ...sheet, session: { ...sessionAnswer, stage: 'countersigned' }, mayCountersign: false, learners });
    await settle();
    expect(TestBed.inject(Announcer).shown()).toBe('La feuille est enregistrée.');
    expect(await screen.findByText('signalée : sans signature de la personne')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Corriger la ligne de Maëlle 2 Tremblay' })).toBeTruthy();
  });
});
