import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { InternshipView } from '../shared/agreement-text';
import { NoteDay } from './note-day';

const day = (activity: string) => ({ day: '2026-04-02', startsAt: '09:00', endsAt: '16:00', breakMinutes: 30, activity });

describe('a day of hours', () => {
  it('is the one that somebody wants to correct, whatever was begun before', async () => {
    document.documentElement.lang = 'fr';
    localStorage.clear();
    const of = { id: 'x', terms: { tutorName: 'Léa', startsOn: '2026-03-01', endsOn: '2026-06-30' } } as InternshipView;
    const { fixture } = await render(NoteDay, { inputs: { of }, providers: [provideHttpClient(), provideHttpClientTesting()] });
    const activity = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Ce que j’ai fait/ });
    await userEvent.type(await screen.findByRole('textbox', { name: /Ce que j’ai fait/ }), 'À moitié');
    for (const text of ['Accueil', 'Atelier']) {
      fixture.componentRef.setInput('from', day(text));
      await fixture.whenStable();
      expect(activity().value).toBe(text);
      await userEvent.type(activity(), ' du matin');
    }
    expect(activity().value).toBe('Atelier du matin');
  });
});
