import { inject, Injector, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Question } from './confirmation-dialog';

/** Asks before anything that hurts or cannot be taken back. The focus returns to where it was; the dialog is loaded when first needed. */
@Service()
export class Confirmation {
  private readonly injector = inject(Injector);
  private asking = false;

  /** False as well while another question is open, or on its way: a double click asks once. */
  async ask(question: Question): Promise<boolean> {
    if (this.asking) return false;
    this.asking = true;
    return this.open(question).finally(() => (this.asking = false));
  }

  private async open(question: Question): Promise<boolean> {
    const [{ Dialog }, { ConfirmationDialog }] = await Promise.all([import('@angular/cdk/dialog'), import('./confirmation-dialog')]);
    const ref = this.injector.get(Dialog).open<boolean, Question>(ConfirmationDialog, {
      data: question,
      role: 'alertdialog',
      ariaLabelledBy: 'confirmation-title',
      ariaDescribedBy: 'confirmation-text',
      autoFocus: 'first-heading',
    });
    return (await firstValueFrom(ref.closed, { defaultValue: false })) === true;
  }
}
