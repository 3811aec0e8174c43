import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** An icon of the local sprite; it never speaks, the word beside it does. */
@Component({
  selector: 'pc-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg class="i" aria-hidden="true" focusable="false"><use [attr.href]="'/icons.svg#' + name()" /></svg>`,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class Icon {
  readonly name = input.required<string>();
}
