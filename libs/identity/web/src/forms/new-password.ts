import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { checkPasswordShape } from '#identity/domain';
import { identityMessages } from '#identity/domain/messages';
import { messagesFrom, PasswordField } from '#platform/ui';

/** A password to be chosen, with what it still lacks said while it is typed. Only a change of what is said is announced. */
@Component({
  selector: 'pc-new-password',
  imports: [PasswordField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-password [label]="label()" name="password" autocomplete="new-password" [hint]="say('field.password.hint')" [error]="error()" [(value)]="value" />
    <p class="small muted so-far" aria-hidden="true">{{ soFar() }}</p>
    <p class="vh" role="status">{{ announced() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    .so-far {
      min-height: 1.5em;
      margin-top: 0.25rem;
    }
  `,
})
export class NewPassword {
  readonly label = input.required<string>();
  readonly error = input('');
  readonly email = input('');
  readonly names = input<readonly string[]>([]);
  readonly value = model('');
  protected readonly say = messagesFrom(identityMessages);
  private readonly verdict = computed(() => checkPasswordShape(this.value(), { email: this.email(), names: this.names() }));

  protected readonly soFar = computed(() => {
    const verdict = this.verdict();
    if (!this.value()) return '';
    if (verdict.ok) return this.say('password.enough');
    return verdict.refusal.code === 'password-too-short'
      ? this.say('password.missing', verdict.refusal.params)
      : this.say(`refusal.${verdict.refusal.code}`, verdict.refusal.params);
  });
  protected readonly announced = computed(() => {
    const verdict = this.verdict();
    return !verdict.ok && verdict.refusal.code === 'password-too-short' ? '' : this.soFar();
  });
}
