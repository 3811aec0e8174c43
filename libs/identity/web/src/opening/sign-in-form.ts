import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { signInRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import type { SessionView } from '#kernel/contract';
import { Control, CurrentLanguage, ErrorSummary, Field, messagesFrom, PasswordField } from '#platform/ui';
import { Commands, CurrentSession } from '#platform/web-client';
import { FormFaults, looksLikeEmail } from '../forms/form-faults';
import { MailSent } from '../forms/mail-sent';
import { Typed } from '../forms/typed';

/** Address and password. What was typed stays when it is refused. */
@Component({
  selector: 'pc-sign-in-form',
  imports: [Control, ErrorSummary, Field, MailSent, PasswordField, RouterLink, Typed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-error-summary [faults]="faults.list()" />
    @if (unconfirmed()) {
      <pc-mail-sent kind="confirm" [email]="email()" />
    }
    <form class="stack" novalidate (submit)="enter($event)">
      <pc-field [label]="say('field.email')" name="email" [error]="faults.of('email')">
        <input pcControl type="email" autocomplete="username" spellcheck="false" autocapitalize="none" [readOnly]="!!address()" [(pcTyped)]="email" />
      </pc-field>
      <pc-password [label]="say('field.password')" name="password" [error]="faults.of('password')" [(value)]="password" />
      <p class="row">
        <button type="submit" class="btn primary" [disabled]="sending()">{{ say('sign-in.do') }}</button>
        <a routerLink="/account/reset">{{ say('sign-in.forgotten') }}</a>
      </p>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SignInForm {
  /** When only this address will do. */
  readonly address = input('');
  readonly entered = output<SessionView>();
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  protected readonly email = linkedSignal(() => this.address());
  protected readonly password = signal('');
  protected readonly sending = signal(false);
  protected readonly unconfirmed = signal(false);
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);
  private readonly language = inject(CurrentLanguage);

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    const [email, password] = [this.email().trim(), this.password()];
    this.unconfirmed.set(false);
    if (this.sending() || !this.faults.requires({ email: [looksLikeEmail(email), 'missing.email'], password: [password !== '', 'missing.password'] })) return;
    this.sending.set(true);
    const answer = await this.commands.send(signInRoutes.signIn, { body: { email, password } });
    this.sending.set(false);
    if (answer.ok) return this.welcome(answer.value);
    this.unconfirmed.set(answer.refusal.code === 'email-not-confirmed');
    this.faults.take(answer.refusal, { 'sign-in-refused': 'password' });
  }

  private welcome(view: SessionView): void {
    this.session.take(view);
    if (view.account) this.language.choose(view.account.language);
    this.entered.emit(view);
  }
}
