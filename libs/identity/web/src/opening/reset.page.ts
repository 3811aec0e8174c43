import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { openingRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { Control, ErrorSummary, Field, messagesFrom, PageHead } from '#platform/ui';
import { Commands } from '#platform/web-client';
import { FormFaults, looksLikeEmail } from '../forms/form-faults';
import { MailSent } from '../forms/mail-sent';
import { Typed } from '../forms/typed';

/** Asks for the link with which to choose another password. */
@Component({
  selector: 'pc-reset',
  imports: [Control, ErrorSummary, Field, MailSent, PageHead, Typed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="narrow stack">
      <pc-page-head [title]="say('page.reset')" [lead]="sentTo() ? '' : say('reset.lead')" />
      @if (sentTo()) {
        <pc-mail-sent kind="reset" [email]="sentTo()" />
      } @else {
        <pc-error-summary [faults]="faults.list()" />
        <form class="stack" novalidate (submit)="ask($event)">
          <pc-field [label]="say('field.email')" name="email" [error]="faults.of('email')">
            <input pcControl type="email" autocomplete="username" spellcheck="false" autocapitalize="none" [(pcTyped)]="email" />
          </pc-field>
          <p>
            <button type="submit" class="btn primary" [disabled]="sending()">{{ say('reset.do') }}</button>
          </p>
        </form>
      }
    </div>
  `,
})
export class ResetPage {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  protected readonly email = signal('');
  protected readonly sending = signal(false);
  protected readonly sentTo = signal('');
  private readonly commands = inject(Commands);

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.email().trim();
    if (!this.faults.requires({ email: [looksLikeEmail(email), 'missing.email'] })) return;
    this.sending.set(true);
    const answer = await this.commands.send(openingRoutes.askReset, { body: { email } });
    this.sending.set(false);
    if (answer.ok) this.sentTo.set(email);
    else this.faults.take(answer.refusal);
  }
}
