import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { identityMessages } from '#identity/domain/messages';
import { messagesFrom, PageHead } from '#platform/ui';
import { nextPage } from './next-page';
import { SignInForm } from './sign-in-form';

@Component({
  selector: 'pc-sign-in',
  imports: [PageHead, RouterLink, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="narrow stack">
      <pc-page-head [title]="say('page.sign-in')" [lead]="say(next() ? 'sign-in.kept' : 'sign-in.lead')" />
      <pc-sign-in-form (entered)="go()" />
      <p>
        {{ say('sign-in.new') }} <a routerLink="/sign-up" [queryParams]="{ next: next() ?? null }">{{ say('page.sign-up') }}</a>
      </p>
    </div>
  `,
})
export class SignInPage {
  /** Where the person was going. */
  readonly next = input<string>();
  protected readonly say = messagesFrom(identityMessages);
  private readonly router = inject(Router);

  protected async go(): Promise<void> {
    await this.router.navigateByUrl(nextPage(this.next()));
  }
}
