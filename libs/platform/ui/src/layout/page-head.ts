import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';

export interface Crumb {
  readonly label: string;
  readonly link?: string;
}

/** Title of a page, where it stands, and what can be done on it (projected as `[actions]`). */
@Component({
  selector: 'pc-page-head',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (crumbs().length) {
      <nav class="crumb" [attr.aria-label]="crumbsLabel() || say('crumbs')">
        <ol>
          @for (crumb of crumbs(); track crumb.label) {
            <li>
              @if (crumb.link) {
                <a [routerLink]="crumb.link">{{ crumb.label }}</a>
              } @else {
                <span>{{ crumb.label }}</span>
              }
            </li>
          }
        </ol>
      </nav>
    }
    <div class="head">
      @if (above()) {
        <p class="muted small">{{ above() }}</p>
      }
      <div class="row spread">
        <h1 tabindex="-1">{{ title() }}</h1>
        <div class="row no-print"><ng-content select="[actions]" /></div>
      </div>
      @if (lead()) {
        <p class="lead">{{ lead() }}</p>
      }
      <ng-content />
    </div>
  `,
  styles: `
    .spread {
      justify-content: space-between;
    }
    h1:focus {
      outline: 0;
      box-shadow: none;
    }
  `,
})
export class PageHead {
  readonly title = input.required<string>();
  readonly above = input('');
  readonly lead = input('');
  readonly crumbs = input<readonly Crumb[]>([]);
  /** What the way to this page is called, when not as everywhere. */
  readonly crumbsLabel = input('');
  protected readonly say = messagesFrom(uiMessages);
}
