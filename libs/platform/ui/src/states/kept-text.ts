import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Notice } from './notice';

/** A text was kept on this device while it could not be sent: the person says which one counts. */
@Component({
  selector: 'pc-kept-text',
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-notice kind="plain" icon="rotate-ccw-clock">
      <p>
        <strong>{{ say('kept.title') }}</strong>
      </p>
      <p>{{ say('kept.text') }}</p>
      <blockquote class="muted">{{ text().slice(0, 200) }}{{ text().length > 200 ? '…' : '' }}</blockquote>
      <p class="row">
        <button type="button" class="btn" (click)="mine.emit()">{{ say('kept.mine') }}</button>
        <button type="button" class="btn neutral" (click)="theirs.emit()">{{ say('kept.theirs') }}</button>
      </p>
    </pc-notice>
  `,
  styles: `
    blockquote {
      margin: var(--pc-2) 0;
      padding-left: var(--pc-3);
      border-left: var(--pc-rail) solid var(--pc-rail-person);
      white-space: pre-line;
    }
  `,
})
export class KeptText {
  readonly text = input.required<string>();
  readonly mine = output();
  readonly theirs = output();
  protected readonly say = messagesFrom(uiMessages);
}
