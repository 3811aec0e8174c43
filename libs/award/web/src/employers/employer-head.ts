import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { awardMessages } from '#award/domain/messages';
import { messagesFrom, PageHead } from '#platform/ui';

/** Title of a page of the employer space, and the way to its other pages. */
@Component({
  selector: 'pc-employer-head',
  imports: [PageHead, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-page-head [title]="title()" [above]="above()" [lead]="lead()" />
    <nav class="within" [attr.aria-label]="say('employer.within')">
      <a routerLink="/employer" routerLinkActive="here" [routerLinkActiveOptions]="{ exact: true }" ariaCurrentWhenActive="page">{{ say('employer.lists') }}</a>
      <a routerLink="/employer/follows" routerLinkActive="here" ariaCurrentWhenActive="page">{{ say('title.employer-follows') }}</a>
      <a routerLink="/employer/webhook" routerLinkActive="here" ariaCurrentWhenActive="page">{{ say('title.employer-webhook') }}</a>
      <a routerLink="/employer/keys" routerLinkActive="here" ariaCurrentWhenActive="page">{{ say('title.employer-keys') }}</a>
    </nav>
  `,
  styles: `
    :host {
      display: block;
    }
    .within {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.25rem;
      border-bottom: 1px solid var(--pc-line);
      margin-bottom: var(--pc-5, 1.5rem);
    }
    .within a {
      padding: 0.65rem 0;
      text-decoration: none;
      border-bottom: 3px solid transparent;
    }
    .within a.here {
      border-bottom-color: var(--pc-mulberry);
      font-weight: 600;
    }
  `,
})
export class EmployerHead {
  readonly title = input.required<string>();
  readonly above = input('');
  readonly lead = input('');
  protected readonly say = messagesFrom(awardMessages);
}
