import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formats } from '../text/formats';
import { Icon } from '../text/icon';

export interface WaitingLine {
  readonly text: string;
  readonly link: string;
  readonly due?: string | null;
}

/** Things that wait for somebody, each a link to where it is done. Shows nothing when nothing waits. */
@Component({
  selector: 'pc-waiting-list',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="stack">
      @for (line of lines(); track line.link + line.text) {
        <li class="card line">
          <a [routerLink]="pathOf(line.link)" [queryParams]="queryOf(line.link)"
            ><strong>{{ line.text }}</strong
            ><pc-icon name="arrow-right"
          /></a>
          @if (line.due) {
            <span class="muted small">{{ format.date(line.due) }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .line {
      padding: var(--pc-3) var(--pc-4);
    }
    .line a {
      display: flex;
      gap: var(--pc-3);
      justify-content: space-between;
      align-items: center;
      min-height: 44px;
    }
  `,
})
export class WaitingList {
  readonly lines = input.required<readonly WaitingLine[]>();
  protected readonly format = formats();

  protected pathOf = (link: string): string => link.split('?')[0] ?? '';
  protected queryOf = (link: string): Record<string, string> => Object.fromEntries(new URLSearchParams(link.split('?')[1] ?? ''));
}
