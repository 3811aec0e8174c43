import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Choices, Control, ErrorSummary, Field, PasswordField, Readings, Tick, TimeField, Upload } from '../index';
import { wallClockIn } from './wall-clock';

@Component({
  selector: 'pc-test-form',
  imports: [Choices, Control, ErrorSummary, Field, PasswordField, Readings, Tick, TimeField, Upload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-error-summary [faults]="faults()" />
    <pc-field label="Courriel" name="email" hint="Pour vous prévenir." [error]="fault()"><input pcControl type="email" /></pc-field>
    <pc-password label="Mot de passe" name="password" />
    <pc-choices
      legend="Ce qui vous aide"
      name="help"
      [choices]="[
        { value: 'a', text: 'Une pause' },
        { value: 'b', text: 'Une place' },
      ]"
      [(chosen)]="chosen"
    />
    <pc-readings
      legend="Écoute"
      name="mark"
      [readings]="[
        { value: 0, text: 'Rien' },
        { value: 1, text: 'Un exemple' },
      ]"
      [numbered]="true"
      [(chosen)]="mark"
    />
    <pc-tick name="consent" [(ticked)]="agreed">J’accepte</pc-tick>
    <pc-time-field label="Arrivée" name="arrival" [(value)]="time" />
    <pc-upload label="Diplôme" accept=".pdf" (chosen)="file.set($event)" />
  `,
})
class TestForm {
  readonly fault = signal('');
  readonly faults = signal<readonly { field?: string; text: string }[]>([]);
  readonly chosen = signal<readonly string[]>([]);
  readonly mark = signal<string | number | null>(null);
  readonly agreed = signal(false);
  readonly time = signal('');
  readonly file = signal<File | undefined>(undefined);
}

const open = async () => {
  document.documentElement.lang = 'fr';
  const { fixture } = await render(TestForm);
  await fixture.whenStable();
  return { fixture, form: fixture.componentInstance, person: userEvent.setup() };
};

describe('a form', () => {
  it('ties label, hint and error to their control', async () => {
    const { fixture, form } = await open();
    const email = screen.getByRole('textbox', { name: 'Courriel' });
    expect(email.getAttribute('aria-describedby')).toBe('email-hint');
    expect(email.hasAttribute('aria-invalid')).toBe(false);
    form.fault.set('À compléter.');
    await fixture.whenStable();
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(email.getAttribute('aria-describedby')).toBe('email-hint email-error');
    expect(document.getElementById('email-error')?.textContent).toContain('À compléter.');
  });

  it('lists the faults above, takes the focus there, and leads to each field', async () => {
    const { fixture, form, person } = await open();
    form.faults.set([{ field: 'email', text: 'Écrivez votre adresse.' }, { text: 'La campagne est close.' }]);
    await fixture.whenStable();
    expect(document.activeElement).toBe(await screen.findByRole('group', { name: '2 réponses à revoir' }));
    await person.click(screen.getByRole('link', { name: 'Écrivez votre adresse.' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Courriel' }));
  });

  it('is filled with the keyboard alone', async () => {
    const { form, person } = await open();
    screen.getByRole('checkbox', { name: 'Une place' }).focus();
    await person.keyboard(' ');
    expect(form.chosen()).toEqual(['b']);
    screen.getByRole('radio', { name: /Un exemple/ }).focus();
    await person.keyboard(' ');
    expect(form.mark()).toBe(1);
    screen.getByRole('checkbox', { name: 'J’accepte' }).focus();
    await person.keyboard(' ');
    expect(form.agreed()).toBe(true);
    expect(screen.getByRole('group', { name: 'Ce qui vous aide' })).toBeTruthy();
  });

  it('keeps choices in their own order and takes them back', async () => {
    const { form, person } = await open();
    await person.click(screen.getByRole('checkbox', { name: 'Une place' }));
    await person.click(screen.getByRole('checkbox', { name: 'Une pause' }));
    expect(form.chosen()).toEqual(['a', 'b']);
    await person.click(screen.getByRole('checkbox', { name: 'Une place' }));
    expect(form.chosen()).toEqual(['a']);
  });

  it('shows a password on demand', async () => {
    const { person } = await open();
    const password = screen.getByLabelText('Mot de passe', { selector: 'input' });
    await person.type(password, 'un mot très long');
    expect(password.getAttribute('type')).toBe('password');
    await person.click(screen.getByRole('button', { name: 'Afficher Mot de passe' }));
    expect(password.getAttribute('type')).toBe('text');
    expect(screen.getByRole('button', { name: 'Masquer Mot de passe', pressed: true })).toBeTruthy();
  });

  it('reads a time as it is written, and says when it is none', async () => {
    const { fixture, form, person } = await open();
    const arrival = screen.getByRole('textbox', { name: 'Arrivée' });
    await person.type(arrival, '8h30{Tab}');
    expect(form.time()).toBe('08:30');
    await person.clear(arrival);
    await person.type(arrival, 'midi{Tab}');
    await fixture.whenStable();
    expect(form.time()).toBe('');
    expect((arrival as HTMLInputElement).value).toBe('midi');
    expect(arrival.getAttribute('aria-invalid')).toBe('true');
  });

  it('hands over the file somebody chose', async () => {
    const { form, person } = await open();
    await person.upload(screen.getByLabelText('Diplôme'), new File(['x'], 'diplome.pdf', { type: 'application/pdf' }));
    expect(form.file()?.name).toBe('diplome.pdf');
  });
});

describe('wallClockIn', () => {
  it.each([
    ['9 h 00', '09:00'],
    ['9h', '09:00'],
    ['9:05', '09:05'],
    ['0900', '09:00'],
    ['17.30', '17:30'],
    ['9', '09:00'],
    ['23 h 59', '23:59'],
  ])('reads %s', (text, time) => expect(wallClockIn(text)).toBe(time));
  it.each(['', '24:00', '9:60', 'midi', '12345'])('refuses “%s”', (text) => expect(wallClockIn(text)).toBeUndefined());
});
