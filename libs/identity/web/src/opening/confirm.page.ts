import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { openingRoutes } from '#identity/domain/contract';
import { identityMessages } from '#identity/domain/messages';
import { messagesFrom, Notice, PageHead } from '#platform/ui';
import { Commands, refusalsFrom } from '#platform/web-client';
import { mailedToken } from './mailed-token';
import { takeNext } from './next-page';

/** Follows the link of a confirmation mail. */
@Component({
  selector: 'pc-confirm',
  imports: [Notice, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="narrow stack">
      <pc-page-head [title]="say('page.confirm')" />
      <div role="status">
        @switch (state()) {
          @case ('working') {
            <p>{{ say('confirm.working') }}</p>
          }
          @case ('done') {
            <pc-notice kind="ok"
              ><p>
                <strong>{{ say('confirm.done') }}</strong>
              </p>
              <p>{{ say('confirm.next') }}</p></pc-notice
            >
          }
          @case ('incomplete') {
            <pc-notice kind="plain"
              ><p>{{ say('link.incomplete') }}</p></pc-notice
            >
          }
          @case ('refused') {
            <pc-notice kind="plain"
              ><p>{{ refusal()() }}</p></pc-notice
            >
          }
        }
      </div>
      @if (state() !== 'working') {
        <p>
          <a class="btn primary" routerLink="/sign-in" [queryParams]="{ next: next() ?? null }">{{ say('page.sign-in') }}</a>
        </p>
      }
    </div>
  `,
})
export class ConfirmPage {
  protected readonly say = messagesFrom(identityMessages);
  protected readonly state = signal<'working' | 'done' | 'incomplete' | 'refused'>('working');
  /** Said when shown: the words may still be on their way when the answer comes. */
  protected readonly refusal = signal<() => string>(() => '');
  /** Where the person was going before they opened an account. */
  protected readonly next = signal<string | undefined>(undefined);
  private readonly explain = refusalsFrom(identityMessages);
  private readonly commands = inject(Commands);

  constructor() {
    void this.confirm(mailedToken());
  }

  private async confirm(token: string): Promise<void> {
    if (!token) return this.state.set('incomplete');
    const answer = await this.commands.send(openingRoutes.confirm, { body: { token } });
    if (answer.ok) {
      this.next.set(takeNext());
      return this.state.set('done');
    }
    this.refusal.set(() => this.explain(answer.refusal));
    this.state.set('refused');
  }
}
