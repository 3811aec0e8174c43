import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Icon } from '../text/icon';

/** Under a long list: what is shown of it, and the next lines. */
@Component({
  selector: 'pc-pager',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="row" [attr.aria-label]="say('pages')">
      <span class="muted" role="status">{{ sentence() }}</span>
      @if (hasMore()) {
        <button type="button" class="btn neutral" (click)="more.emit()">{{ say('more') }}<pc-icon name="chevron-right" /></button>
      }
    </nav>
  `,
  styles: `
    nav {
      margin-top: var(--pc-3);
    }
  `,
})
export class Pager {
  readonly shown = input.required<number>();
  /** When it is known. */
  readonly all = input<number | undefined>(undefined);
  readonly hasMore = input(false);
  readonly more = output();
  protected readonly say = messagesFrom(uiMessages);
  protected readonly sentence = computed(() => {
    const all = this.all();
    return all === undefined ? this.say('pages.shown', { shown: this.shown() }) : this.say('pages.of', { shown: this.shown(), all });
  });
}
