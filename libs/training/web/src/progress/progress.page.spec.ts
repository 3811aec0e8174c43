import { TestBed } from '@angular/core/testing';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { CurrentLanguage } from '#platform/ui';
import { cohort, cohortAnswer, enrolment, openPage, sessionId, settle } from '../testing/open-page';
import { ProgressPage } from './progress.page';

const halfDay = (n: number, day: string, half: string) => ({ id: sessionId.replace(/2$/, String(n)), unit: 'PAR1', day, half, past: n < 3 });
const person = (n: number, familyName: string, changes: object) => ({
  enrolment: enrolment(n),
  givenName: 'Nour',
  familyName,
  halfDays: ['both', 'both', 'to-come', 'to-come'],
  present: 2,
  counted: 2,
  missing: 0,
  justified: 0,
  absent: 0,
  belowThreshold: false,
  acquired: [true],
  marks: [null],
  signals: [],
  ...changes,
});

const progress = {
  cohort: { id: cohort, title: 'Promotion hiver 2026', edition: cohortAnswer.edition.title, timeZone: 'America/Toronto' },
  at: '2026-03-09T21:02:00.000Z',
  week: 1,
  weeks: 2,
  threshold: { percent: 80, placeholder: true },
  sessions: [halfDay(1, '2026-03-09', 'am'), halfDay(2, '2026-03-09', 'pm'), halfDay(3, '2026-03-16', 'am'), halfDay(4, '2026-03-16', 'pm')],
  units: cohortAnswer.units,
  people: [
    person(1, 'Abdi', {}),
    person(2, 'Iskandar', {
      halfDays: ['absent', 'trainer-only', 'to-come', 'to-come'],
      present: 0,
      missing: 1,
      absent: 1,
      belowThreshold: true,
      acquired: [null],
      signals: [
        { kind: 'behind', followed: 0, planned: 420, percent: 80, placeholder: true },
        { kind: 'signatures', count: 1 },
      ],
    }),
  ],
  hours: [
    { week: 1, planned: 420, followed: { lowest: 0, median: 0, highest: 420 } },
    { week: 2, planned: 840 },
  ],
  figures: { enrolled: 2, present: 2, counted: 4, missingSignatures: 1 },
};

const open = async () => {
  const opened = await openPage(ProgressPage, { cohort } as never);
  opened.server.expectOne(`/api/cohorts/${cohort}`).flush(cohortAnswer);
  opened.server.expectOne(`/api/cohorts/${cohort}/progress`).flush(progress);
  await settle();
  return opened;
};

describe('a cohort’s progress', () => {
  it('says in figures, pictures and plain reasons how everybody stands', async () => {
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Promotion hiver 2026' })).toBeTruthy();
    expect(await screen.findByText('50 %', { selector: '.kpi b' })).toBeTruthy();
    expect(await screen.findByRole('img', { name: /2 personnes, 2 demi-journées passées sur 4/ })).toBeTruthy();
    expect(
      await screen.findByText('0 h suivies sur 7 h. Le seuil de présence de cette édition reste à confirmer.', {
        normalizer: (text) => text.replaceAll('\u00a0', ' '),
      }),
    ).toBeTruthy();
    expect(await screen.findByText('Une signature manque.')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/risque|risk/i);
  });

  it('gives the same figures as a table, opened by name and sorted by keyboard', async () => {
    await open();
    const section = await screen.findByRole('region', { name: 'Présences, en tableau' });
    const names = () =>
      within(section)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent?.trim());
    expect(names()).toEqual(['Abdi, Nour', 'Iskandar, Nour']);
    (await within(section).findByRole('button', { name: 'Taux' })).focus();
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Iskandar, Nour', 'Abdi, Nour']);
    expect(within(section).getByRole('columnheader', { name: /Taux/ })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('speaks English without another reading, and exports in the language on screen', async () => {
    await open();
    TestBed.inject(CurrentLanguage).now.set('en');
    await settle();
    expect(await screen.findByText('Attendance by half-day')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Export' })).toHaveAttribute('href', `/api/cohorts/${cohort}/progress.csv?language=en`);
  });
});
