import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { mailboxRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { Control, Empty, Field, formats, messagesFrom, Notice, PageHead, ReadingState } from '#platform/ui';
import { read } from '#platform/web-client';
import { Typed } from '../forms/typed';
import { OpenMail } from './open-mail';

interface Mailboxed {
  readonly address: string;
  readonly count: number;
}

/** Where the visitor of a demo reads everybody's mails, and so plays every person. */
@Component({
  selector: 'pc-mailbox',
  imports: [Control, Empty, Field, Notice, OpenMail, PageHead, ReadingState, RouterLink, Typed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mailbox.page.html',
  styleUrl: './mailbox.page.css',
})
export class MailboxPage {
  /** Whose mailbox; everybody's unless told. */
  readonly to = input<string>();
  /** The mail that is open. */
  readonly mail = input<string>();
  protected readonly say = messagesFrom(identityMessages);
  protected readonly format = formats();
  private readonly router = inject(Router);
  protected readonly reading = read(mailboxRoutes.list, () => ({ query: { to: this.to() || undefined } }));
  protected readonly mails = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));

  protected readonly people = linkedSignal<readonly Mailboxed[] | undefined, readonly Mailboxed[]>({
    source: () => (this.reading.hasValue() ? this.reading.value().addresses : undefined),
    computation: (now, previous) => now ?? previous?.value ?? [],
  });

  protected async choose(to: string): Promise<void> {
    await this.router.navigate([], { queryParams: { to: to || null, mail: null }, queryParamsHandling: 'merge' });
  }
}
