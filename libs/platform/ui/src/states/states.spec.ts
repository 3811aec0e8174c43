import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { KeptDrafts, Menu, ReadingState, sorted, Tabs } from '../index';

const reading = (error?: { readonly status: number }, value = false) => ({ isLoading: () => !error && !value, error: () => error, hasValue: () => value });
const show = async (of: ReturnType<typeof reading>) => {
  const again: true[] = [];
  const { fixture } = await render(ReadingState, { providers: [provideRouter([])], inputs: { of }, on: { again: () => void again.push(true) } });
  await fixture.whenStable();
  return { text: (fixture.nativeElement as HTMLElement).textContent, again };
};

describe('what a page shows until it has its data', () => {
  beforeEach(() => (document.documentElement.lang = 'fr'));

  it('waits with a sentence', async () => expect((await show(reading())).text).toContain('Un instant'));
  it('says nothing once the data are there', async () => expect((await show(reading(undefined, true))).text?.trim()).toBe(''));
  it.each([404, 403])('tells the same of what is missing and of what is not open (%i)', async (status) =>
    expect((await show(reading({ status }))).text).toContain('Rien à cette adresse'),
  );
  it('asks to sign in again, and keeps what was written', async () =>
    expect((await show(reading({ status: 401 }))).text).toContain('Ce que vous avez écrit est gardé'));
  it.each([0, 500])('offers another try (%i)', async (status) => {
    const { again } = await show(reading({ status }));
    await userEvent.setup().click(screen.getByRole('button', { name: 'Essayer encore' }));
    expect(again).toEqual([true]);
  });
});

describe('KeptDrafts', () => {
  it('keeps a text until it is dropped, and nothing of one person for the next', () => {
    const kept = new KeptDrafts();
    kept.keep('statement', 'Je suis arrivée un lundi de pluie.');
    kept.keep('log', 'Atelier');
    expect(kept.find('statement')?.text).toBe('Je suis arrivée un lundi de pluie.');
    kept.drop('statement');
    expect(kept.find('statement')).toBeUndefined();
    kept.dropAll();
    expect(kept.find('log')).toBeUndefined();
  });
});

describe('Tabs', () => {
  it('moves with the arrows, Home and End; one stop for Tab', async () => {
    await render(Tabs, {
      inputs: {
        label: 'Pièces',
        name: 'file',
        tabs: [
          { id: 'a', label: 'Récit' },
          { id: 'b', label: 'Lettre' },
          { id: 'c', label: 'Diplôme' },
        ],
      },
    });
    const person = userEvent.setup();
    screen.getByRole('tab', { name: 'Récit', selected: true }).focus();
    await person.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Diplôme', selected: true }));
    await person.keyboard('{Home}{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Lettre', selected: true }));
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
    expect(screen.getByRole('tabpanel', { name: 'Lettre' })).toBeTruthy();
  });
});

describe('Menu', () => {
  it('opens, closes with Escape and gives the focus back', async () => {
    await render(`<pc-menu label="Autres actions"><button type="button">Demander une pièce</button></pc-menu>`, { imports: [Menu] });
    const person = userEvent.setup();
    const opener = screen.getByRole('button', { name: 'Autres actions', expanded: false });
    await person.click(opener);
    await person.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Demander une pièce' }));
    await person.keyboard('{Escape}');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(opener);
  });
});

describe('sorted', () => {
  it('orders names as the language does, numbers by value, and leaves the rows alone', () => {
    const names = ['Zoé', 'Élise', 'Eva'];
    expect(sorted(names, (name) => name, false)).toEqual(['Élise', 'Eva', 'Zoé']);
    expect(sorted([2, 10, 1], (n) => n, true)).toEqual([10, 2, 1]);
    expect(names).toEqual(['Zoé', 'Élise', 'Eva']);
  });
});
