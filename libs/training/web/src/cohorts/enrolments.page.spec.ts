import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Announcer } from '#platform/ui';
import { account, cohort, cohortAnswer, enrolment, openPage, settle } from '../testing/open-page';
import { EnrolmentsPage } from './enrolments.page';

const line = {
  id: enrolment(1),
  account,
  givenName: 'Nour',
  familyName: 'Iskandar',
  stage: 'enrolled',
  reason: null,
  since: '2026-03-02T15:00:00.000Z',
  version: 1,
};

it('a lead postpones a place with the keyboard alone, and only with a reason', async () => {
  const { server } = await openPage(EnrolmentsPage, { cohort } as never);
  server.expectOne(`/api/cohorts/${cohort}`).flush(cohortAnswer);
  server.expectOne(`/api/cohorts/${cohort}/enrolments`).flush({ items: [line] });
  (await screen.findByRole('button', { name: 'Reporter l’inscription de Iskandar, Nour' })).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 2, name: 'Reporter l’inscription de Iskandar, Nour' })).toHaveFocus();

  screen.getByRole('button', { name: 'Confirmer' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Choisissez un motif.')).toBeTruthy();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Motif' }), 'prochaine promotion');
  screen.getByRole('button', { name: 'Confirmer' }).focus();
  await userEvent.keyboard('{Enter}');
  const sent = server.expectOne(`/api/enrolments/${enrolment(1)}/stage`);
  expect([sent.request.body, sent.request.headers.get('if-match')]).toEqual([{ stage: 'postponed', reason: 'next-cohort' }, '"1"']);
  sent.flush({ ...line, stage: 'postponed', reason: 'next-cohort', version: 2 });
  await settle();
  server.expectOne(`/api/cohorts/${cohort}/enrolments`).flush({ items: [{ ...line, stage: 'postponed', reason: 'next-cohort', version: 2 }] });
  await settle();
  expect(TestBed.inject(Announcer).shown()).toBe('C’est noté pour Iskandar, Nour.');
  expect(await screen.findByText('prochaine promotion')).toBeTruthy();
});
