import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The two rails and the name; drawn in place so that it follows light and dark. */
@Component({
  selector: 'pc-wordmark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './wordmark.html',
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class Wordmark {}
