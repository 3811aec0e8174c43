import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { openingRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { ErrorSummary, messagesFrom, Notice, PageHead } from '#platform/ui';
import { Commands, CurrentSession } from '#platform/web-client';
import { FormFaults } from '../forms/form-faults';
import { NewPassword } from '../forms/new-password';
import { mailedToken } from './mailed-token';

/** Follows the link of a mail and chooses a password. */
@Component({
  selector: 'pc-new-password-page',
  imports: [ErrorSummary, NewPassword, Notice, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="narrow stack">
      <pc-page-head [title]="say('page.new-password')" [lead]="done() || !token ? '' : say('new-password.lead')" />
      @if (done()) {
        <pc-notice kind="ok"
          ><p role="status">
            <strong>{{ say('new-password.done') }}</strong>
          </p></pc-notice
        >
        <p>
          <a class="btn primary" routerLink="/sign-in">{{ say('page.sign-in') }}</a>
        </p>
      } @else if (!token) {
        <pc-notice kind="plain"
          ><p>{{ say('link.incomplete') }}</p></pc-notice
        >
        <p>
          <a class="btn" routerLink="/account/reset">{{ say('link.another') }}</a>
        </p>
      } @else {
        <pc-error-summary [faults]="faults.list()" />
        <form class="stack" novalidate (submit)="choose($event)">
          <pc-new-password [label]="say('field.password.new')" [error]="faults.of('password')" [(value)]="password" />
          <p class="row">
            <button type="submit" class="btn primary" [disabled]="sending()">{{ say('new-password.do') }}</button>
            @if (over()) {
              <a class="btn" routerLink="/account/reset">{{ say('link.another') }}</a>
            }
          </p>
        </form>
      }
    </div>
  `,
})
export class NewPasswordPage {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  protected readonly token = mailedToken();
  protected readonly password = signal('');
  protected readonly sending = signal(false);
  protected readonly done = signal(false);
  /** The link works no longer. */
  protected readonly over = signal(false);
  private readonly commands = inject(Commands);
  private readonly session = inject(CurrentSession);

  protected async choose(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending() || !this.faults.requires({ password: [this.password() !== '', 'missing.password'] })) return;
    this.sending.set(true);
    const answer = await this.commands.send(openingRoutes.choosePassword, { body: { token: this.token, password: this.password() } });
    this.sending.set(false);
    this.done.set(answer.ok);
    if (answer.ok) return void (await this.session.refresh());
    this.over.set(answer.refusal.code.startsWith('link-'));
    this.faults.take(answer.refusal);
  }
}
