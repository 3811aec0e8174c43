import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';

export interface Question {
  readonly title: string;
  /** What will follow, in plain words. */
  readonly consequence: string;
  /** A verb. */
  readonly confirm: string;
}

@Component({
  selector: 'pc-confirmation-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="dialog">
      <h2 id="confirmation-title">{{ question.title }}</h2>
      <p id="confirmation-text">{{ question.consequence }}</p>
      <div class="row">
        <button type="button" class="btn primary" (click)="ref.close(true)">{{ question.confirm }}</button>
        <button type="button" class="btn neutral" (click)="ref.close(false)">{{ say('cancel') }}</button>
      </div>
    </div>
  `,
})
class ConfirmationDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly say = messagesFrom(uiMessages);
}

/** Asks before anything that hurts or cannot be taken back. The focus returns to where it was. */
@Service()
export class Confirmation {
  private readonly dialog = inject(Dialog);

  async ask(question: Question): Promise<boolean> {
    const ref = this.dialog.open<boolean, Question>(ConfirmationDialog, { data: question, ariaLabelledBy: 'confirmation-title', ariaDescribedBy: 'confirmation-text', autoFocus: 'first-heading', role: 'alertdialog' });
    return (await firstValueFrom(ref.closed, { defaultValue: false })) === true;
  }
}
