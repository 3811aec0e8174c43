import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { CurrentLanguage, Icon, messagesFrom } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';
import { shellMessages } from '../messages';
import { Navigation } from './navigation';
import { Wordmark } from './wordmark';

@Component({
  selector: 'pc-top',
  imports: [Icon, RouterLink, RouterLinkActive, Wordmark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header class="top">
      <div class="top-in">
        <a class="brand" routerLink="/" [attr.aria-label]="say('brand.home')"><pc-wordmark /></a>
        <nav class="nav" [attr.aria-label]="say('nav')">
          @for (door of navigation.doors(); track door.link) {
            <a [routerLink]="door.link" routerLinkActive ariaCurrentWhenActive="page">{{ say(door.message) }}</a>
          }
          @if (!session.account()) {<a href="/verify">{{ say('nav.verify') }}</a>}
        </nav>
        <div class="tools">
          <button type="button" [lang]="other()" [attr.aria-label]="say('language.label')" (click)="language.choose(other())"><pc-icon name="languages" />{{ say('language') }}</button>
          @if (session.account(); as account) {
            <a routerLink="/account"><pc-icon name="user" />{{ account.givenName }}</a>
          } @else {
            <a routerLink="/sign-in"><pc-icon name="user" />{{ say('sign-in') }}</a>
          }
        </div>
      </div>
    </header>
  `,
})
export class Top {
  protected readonly say = messagesFrom(shellMessages);
  protected readonly language = inject(CurrentLanguage);
  protected readonly session = inject(CurrentSession);
  protected readonly navigation = inject(Navigation);
  protected readonly other = computed(() => (this.language.now() === 'fr' ? 'en' : 'fr'));
}
