import { ChangeDetectionStrategy, Component, input, model, signal } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Control, Field } from './field';

/** A password that can be read again before it is sent. Pasting works, as a password manager needs. */
@Component({
  selector: 'pc-password',
  imports: [Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-field [label]="label()" [name]="name()" [hint]="hint()" [error]="error()">
      <div class="reveal">
        <input
          pcControl
          [type]="shown() ? 'text' : 'password'"
          [autocomplete]="autocomplete()"
          [value]="value()"
          spellcheck="false"
          autocapitalize="none"
          (input)="typed($event)"
        />
        <button type="button" class="btn quiet" [attr.aria-pressed]="shown()" [attr.aria-controls]="name()" (click)="shown.set(!shown())">
          {{ say(shown() ? 'password.hide' : 'password.show') }}<span class="vh"> {{ label() }}</span>
        </button>
      </div>
    </pc-field>
  `,
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly name = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  readonly value = model('');
  protected readonly shown = signal(false);
  protected readonly say = messagesFrom(uiMessages);

  protected typed({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.value.set(target.value);
  }
}
