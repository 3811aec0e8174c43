import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing there yet: what would be, when, and one action (projected). */
@Component({
  selector: 'pc-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="empty">
    <p>{{ text() }}</p>
    <ng-content />
  </div>`,
})
export class Empty {
  readonly text = input.required<string>();
}
