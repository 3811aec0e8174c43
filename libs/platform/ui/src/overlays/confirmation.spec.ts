import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Confirmation } from './confirmation';

@Component({
  selector: 'pc-test-asking',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" (click)="ask()">Retirer</button>`,
})
class Asking {
  private readonly confirmation = inject(Confirmation);
  readonly answers: boolean[] = [];

  async ask() {
    this.answers.push(
      await this.confirmation.ask({ title: 'Retirer ce document ?', consequence: 'Cela ne peut pas être défait.', confirm: 'Retirer pour de bon' }),
    );
  }
}

describe('what is asked before anything that hurts', () => {
  it('is asked once, however quickly the button is pressed, and can be asked again afterwards', async () => {
    document.documentElement.lang = 'fr';
    const { fixture } = await render(Asking);
    const person = userEvent.setup();
    await person.dblClick(screen.getByRole('button', { name: 'Retirer' }));
    expect(await screen.findAllByRole('alertdialog')).toHaveLength(1);
    await person.click(await screen.findByRole('button', { name: 'Retirer pour de bon' }));
    await waitFor(() => {
      expect(fixture.componentInstance.answers).toEqual([false, true]);
    });
    await person.click(screen.getByRole('button', { name: 'Retirer' }));
    await person.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => {
      expect(fixture.componentInstance.answers).toEqual([false, true, false]);
    });
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});
