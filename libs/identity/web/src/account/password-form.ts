import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { identityMessages } from '#identity/domain/messages';
import { Announcer, ErrorSummary, messagesFrom, PasswordField } from '#platform/ui';
import { FormFaults } from '../forms/form-faults';
import { NewPassword } from '../forms/new-password';
import { AccountStore } from './account.store';

@Component({
  selector: 'pc-password-form',
  imports: [ErrorSummary, NewPassword, PasswordField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-error-summary [faults]="faults.list()" />
    <form class="stack" novalidate (submit)="change($event)">
      <div class="vh" aria-hidden="true"><input type="email" autocomplete="username" tabindex="-1" readonly [value]="email()" /></div>
      <pc-password [label]="say('field.password.current')" name="current" [error]="faults.of('current')" [(value)]="current" />
      <pc-new-password [label]="say('field.password.new')" [email]="email()" [names]="names()" [error]="faults.of('password')" [(value)]="password" />
      <p>
        <button type="submit" class="btn" [disabled]="sending()">{{ say('account.password.do') }}</button>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class PasswordForm {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  private readonly store = inject(AccountStore);
  private readonly announcer = inject(Announcer);
  protected readonly current = signal('');
  protected readonly password = signal('');
  protected readonly sending = signal(false);
  protected readonly email = computed(() => this.store.own()?.email ?? '');
  protected readonly names = computed(() => [this.store.own()?.givenName ?? '', this.store.own()?.familyName ?? '']);

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.faults.requires({ current: [this.current() !== '', 'missing.password'], password: [this.password() !== '', 'missing.password'] })) return;
    this.sending.set(true);
    const answer = await this.store.changePassword(this.current(), this.password());
    this.sending.set(false);
    if (!answer.ok) return this.faults.take(answer.refusal, { 'password-wrong': 'current' });
    this.current.set('');
    this.password.set('');
    this.announcer.say(this.say('account.password.done'));
  }
}
