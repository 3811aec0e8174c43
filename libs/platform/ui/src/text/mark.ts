import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from './icon';

export type MarkKind = 'met' | 'wait' | 'stop' | 'note' | 'clock' | 'todo';
const icons: Readonly<Record<MarkKind, string>> = { met: 'check', wait: '', stop: 'x', note: 'info', clock: 'clock', todo: 'minus' };

/** Where something stands: a shaped mark and a word, colour last. `soft`: for the person concerned, no filled red. */
@Component({
  selector: 'pc-mark',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="st" [class]="kind()" [class.soft]="soft()" [class.only]="only()">
      <span class="g" aria-hidden="true">
        @if (icon()) {
          <pc-icon [name]="icon()" />
        } @else {
          ?
        }
      </span>
      <span [class.vh]="only()"><ng-content /></span>
    </span>
  `,
})
export class Mark {
  readonly kind = input.required<MarkKind>();
  readonly soft = input(false);
  /** Shows the shape alone; the word stays for those who listen. */
  readonly only = input(false);
  protected readonly icon = computed(() => icons[this.kind()]);
}
