import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
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
      <h2 id="confirmation-title" tabindex="-1">{{ question.title }}</h2>
      <p id="confirmation-text">{{ question.consequence }}</p>
      <div class="row">
        <button type="button" class="btn primary" (click)="ref.close(true)">{{ question.confirm }}</button>
        <button type="button" class="btn neutral" (click)="ref.close(false)">{{ say('cancel') }}</button>
      </div>
    </div>
  `,
})
export class ConfirmationDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly say = messagesFrom(uiMessages);
}
