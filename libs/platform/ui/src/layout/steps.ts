import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';

/** How far a form of several pages is. */
@Component({
  selector: 'pc-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="small muted">
      {{ say('step.of', { now: now(), all: all() }) }}
      @if (label()) {
        : <strong>{{ label() }}</strong>
      }
    </p>
    <ol class="steps" aria-hidden="true">
      @for (step of list(); track step) {
        <li [class.d]="step < now()" [class.c]="step === now()"></li>
      }
    </ol>
  `,
})
export class Steps {
  /** Counted from 1. */
  readonly now = input.required<number>();
  readonly all = input.required<number>();
  readonly label = input('');
  protected readonly say = messagesFrom(uiMessages);
  protected readonly list = computed(() => Array.from({ length: this.all() }, (_, n) => n + 1));
}
