import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { openingRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { Announcer, ErrorSummary, messagesFrom, Notice } from '#platform/ui';
import { Commands } from '#platform/web-client';
import { DemoMailbox } from '../mailbox/demo-mailbox';
import { FormFaults } from './form-faults';

/** After a mail was asked for: where to look, and how to ask again. It says the same whoever asked. */
@Component({
  selector: 'pc-mail-sent',
  imports: [DemoMailbox, ErrorSummary, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-error-summary [faults]="faults.list()" />
    <pc-notice kind="ok" icon="mail">
      <p>
        <strong>{{ say('sent.title') }}</strong>
      </p>
      <p>{{ say(kind() === 'reset' ? 'sent.reset' : 'sent.confirm', { email: email() }) }}</p>
      <p>{{ say('sent.nothing') }}</p>
      <p class="row">
        <button type="button" class="btn" [disabled]="sending()" (click)="again()">{{ say('sent.again') }}</button>
        <pc-demo-mailbox [to]="email()" />
      </p>
    </pc-notice>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class MailSent {
  readonly kind = input.required<'confirm' | 'reset'>();
  readonly email = input.required<string>();
  protected readonly say = messagesFrom(identityMessages);
  protected readonly faults = new FormFaults();
  protected readonly sending = signal(false);
  private readonly commands = inject(Commands);
  private readonly announcer = inject(Announcer);

  protected async again(): Promise<void> {
    this.sending.set(true);
    this.faults.clear();
    const request = { body: { email: this.email() } };
    const sent = await (this.kind() === 'reset' ? this.commands.send(openingRoutes.askReset, request) : this.commands.send(openingRoutes.resend, request));
    this.sending.set(false);
    if (sent.ok) this.announcer.say(this.say('sent.again.done'));
    else this.faults.take(sent.refusal);
  }
}
