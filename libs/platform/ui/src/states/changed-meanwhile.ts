import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Notice } from './notice';

/** Somebody saved before: nothing is overwritten, what was typed stays on the page. `who` says it in a sentence, when it is known. */
@Component({
  selector: 'pc-changed-meanwhile',
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pc-notice kind="plain" icon="rotate-ccw-clock">
      <div role="status">
        <p>
          <strong>{{ who() || say('changed.title') }}</strong>
        </p>
        <p>{{ say('changed.text') }}</p>
      </div>
      <p>
        <button type="button" class="btn" (click)="compare.emit()">{{ say('changed.reload') }}</button>
      </p>
    </pc-notice>
  `,
})
export class ChangedMeanwhile {
  readonly who = input('');
  readonly compare = output();
  protected readonly say = messagesFrom(uiMessages);
}
