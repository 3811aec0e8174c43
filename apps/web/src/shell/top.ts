import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { CurrentLanguage, Icon, messagesFrom } from '#platform/ui';
import { CurrentSession } from '#platform/web-client';
import { shellMessages } from '../messages';
import { AccountMenu } from './account-menu';
import { Navigation } from './navigation';
import { SpokenLanguage } from './spoken-language';
import { Wordmark } from './wordmark';

@Component({
  selector: 'pc-top',
  imports: [AccountMenu, Icon, RouterLink, RouterLinkActive, Wordmark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header class="top">
      <div class="top-in">
        <a class="brand" routerLink="/" [attr.aria-label]="say('brand.home')"><pc-wordmark /></a>
        <nav class="nav" [attr.aria-label]="say('nav')">
          @for (door of navigation.doors(); track door.link) {
            <a [routerLink]="door.link" routerLinkActive ariaCurrentWhenActive="page">{{ say(door.message) }}</a>
          }
          @if (!session.account()) {
            <a href="/verify">{{ say('nav.verify') }}</a>
          }
        </nav>
        <div class="tools">
          <button type="button" [lang]="other()" (click)="spoken.choose(other())">
            <pc-icon name="languages" /><span class="hide-s">{{ say('language') }}</span
            ><span class="only-s">{{ other().toUpperCase() }}</span
            ><span class="vh"> {{ say('language.label') }}</span>
          </button>
          <pc-account-menu />
        </div>
      </div>
    </header>
  `,
})
export class Top {
  protected readonly say = messagesFrom(shellMessages);
  private readonly language = inject(CurrentLanguage);
  protected readonly spoken = inject(SpokenLanguage);
  protected readonly session = inject(CurrentSession);
  protected readonly navigation = inject(Navigation);
  protected readonly other = computed(() => (this.language.now() === 'fr' ? 'en' : 'fr'));
}
