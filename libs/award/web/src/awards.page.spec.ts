import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { AwardLine } from '#award/domain/contract';
import { AwardsPage } from './awards.page';

const uuid = (n: number) => `0b4be7a4-3f37-4b51-9e2e-0c1a2e6d9a0${n}`;
const line = (n: number, holder: string): AwardLine => ({
  award: uuid(n),
  number: `2026-000${n}`,
  holder,
  cohort: 'Hiver 2026',
  awardedOn: '2026-07-03',
  state: 'valid',
  certificate: uuid(n + 4),
  reason: null,
});

const open = async () => {
  document.documentElement.lang = 'fr';
  await render(AwardsPage, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const server = TestBed.inject(HttpTestingController);
  /** Answers the one question for lines that is open, and says what it asked. */
  const answer = async (items: readonly AwardLine[], next: string | null = null): Promise<Record<string, string>> =>
    waitFor(() => {
      const asked = server.expectOne(({ url }) => url === '/api/awards');
      asked.flush({ items, next });
      return Object.fromEntries(asked.request.params.keys().map((key) => [key, asked.request.params.get(key) ?? '']));
    });
  await waitFor(() => {
    server.expectOne('/api/awards/cohorts').flush({ items: [{ deliberation: uuid(9), cohort: 'Hiver 2026' }] });
  });
  expect(await answer([line(2, 'Ana Abdi'), line(1, 'Éloïse Gagné')], '2')).toEqual({ order: 'awarded', descending: 'true' });
  await screen.findByRole('row', { name: /Ana Abdi/ });
  return { answer, person: userEvent.setup() };
};

describe('the page of what was awarded', () => {
  it('asks for the next lines, and keeps those that are there', async () => {
    const { answer, person } = await open();
    await person.click(await screen.findByRole('button', { name: 'Suivants' }));
    expect(await answer([line(3, 'Luc Côté')])).toEqual({ order: 'awarded', descending: 'true', cursor: '2' });
    expect(await screen.findByRole('row', { name: /Luc Côté/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Ana Abdi/ })).toBeTruthy();
  });

  it('looks up a name once the typing pauses, from the first page on, and says when nobody is found', async () => {
    const { answer, person } = await open();
    await person.click(screen.getByRole('button', { name: 'Suivants' }));
    await answer([line(3, 'Luc Côté')]);
    await person.type(screen.getByLabelText('Nom ou numéro'), 'tremb');
    expect(await answer([])).toEqual({ order: 'awarded', descending: 'true', search: 'tremb' });
    expect(await screen.findByText('Aucune attribution ne correspond.')).toBeTruthy();
    expect(screen.queryByRole('row', { name: /Ana Abdi/ })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Tout montrer' }));
    await answer([line(2, 'Ana Abdi')]);
    expect(await screen.findByRole('row', { name: /Ana Abdi/ })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Nom ou numéro').value).toBe('');
  });

  it('puts the lines in order by a column, and says so', async () => {
    const { answer, person } = await open();
    const heading = screen.getByRole('columnheader', { name: 'Personne' });
    await person.click(within(heading).getByRole('button'));
    expect(await answer([line(2, 'Ana Abdi')])).toEqual({ order: 'holder', descending: 'false' });
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
  });

  it('narrows to a cohort and a state', async () => {
    const { answer, person } = await open();
    await person.selectOptions(screen.getByLabelText('Promotion'), 'Hiver 2026');
    await answer([line(2, 'Ana Abdi')]);
    await person.selectOptions(screen.getByLabelText('Document'), 'Suspendu');
    expect(await answer([])).toEqual({ order: 'awarded', descending: 'true', deliberation: uuid(9), state: 'suspended' });
  });
});
