import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Announcer, Icon, KeptDrafts, Menu, messagesFrom } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';
import { shellMessages } from '../messages';

/** Who is signed in, and the way out; for a visitor, the way in. */
@Component({
  selector: 'pc-account-menu',
  imports: [Icon, Menu, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.account(); as account) {
      <pc-menu icon="user" look="">
        <ng-container opener
          ><span class="hide-s">{{ account.givenName }}</span
          ><span class="vh"> {{ say('account.menu') }}</span></ng-container
        >
        <a routerLink="/account">{{ say('account') }}</a>
        <a routerLink="/employer">{{ say('account.employer') }}</a>
        <button type="button" (click)="leave()"><pc-icon name="log-out" />{{ say('sign-out') }}</button>
      </pc-menu>
    } @else {
      <a routerLink="/sign-in"><pc-icon name="user" />{{ say('sign-in') }}</a>
    }
  `,
})
export class AccountMenu {
  protected readonly say = messagesFrom(shellMessages);
  protected readonly session = inject(CurrentSession);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly kept = inject(KeptDrafts);

  protected async leave(): Promise<void> {
    if (!(await this.session.signOut())) return this.announcer.say(this.say('sign-out.failed'));
    this.kept.dropAll();
    await this.router.navigateByUrl('/');
    this.announcer.say(this.say('sign-out.done'));
  }
}
