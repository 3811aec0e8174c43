import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { placementMessages } from '#placement/domain/messages';
import { Control, ErrorSummary, Field, Icon, messagesFrom } from '#platform/ui';

/** Signing by typing one's name; what the server says comes back through `refusal`. */
@Component({
  selector: 'pc-sign-form',
  imports: [Control, ErrorSummary, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card" (submit)="send($event)" aria-labelledby="sign-title">
      <h2 id="sign-title">{{ say('sign.title') }}</h2>
      <pc-error-summary [faults]="refusal() ? [{ field: 'sign-name', text: refusal() }] : []" />
      <pc-field name="sign-name" [label]="say('sign.name')" [hint]="say('sign.hint')"
        ><input pcControl type="text" autocomplete="name" required maxlength="300" [value]="name()" (input)="name.set(inputOf($event))"
      /></pc-field>
      <button class="btn primary" [disabled]="busy() || !name().trim()"><pc-icon name="pen-line" />{{ say('sign.do') }}</button>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SignForm {
  readonly refusal = input('');
  readonly busy = input(false);
  readonly signed = output<string>();
  protected readonly say = messagesFrom(placementMessages);
  protected readonly name = signal('');
  protected inputOf = ({ target }: Event): string => (target instanceof HTMLInputElement ? target.value : '');

  protected send(event: Event) {
    event.preventDefault();
    if (this.name().trim() && !this.busy()) this.signed.emit(this.name().trim());
  }
}
