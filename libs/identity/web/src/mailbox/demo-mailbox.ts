import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mailboxRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { messagesFrom } from '#platform/ui';
import { read } from '#platform/web-client';

/** A door to the mailbox of the demo; nothing where there is none. */
@Component({
  selector: 'pc-demo-mailbox',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (mailbox.hasValue()) {
    <a class="btn neutral" routerLink="/mailbox" [queryParams]="{ to: to() }">{{ say('demo.mailbox') }}</a>
  }`,
})
export class DemoMailbox {
  readonly to = input.required<string>();
  protected readonly say = messagesFrom(identityMessages);
  protected readonly mailbox = read(mailboxRoutes.list, () => ({ query: { to: this.to() } }));
}
