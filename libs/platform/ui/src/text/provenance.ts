import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Icon } from './icon';

export type ProvenanceKind = 'seed' | 'sourced' | 'general-knowledge' | 'placeholder';

/** Says where a rule comes from: solid for a page that was read, double for the founding document, dashed for what nobody could source. */
@Component({
  selector: 'pc-provenance',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="src" [class.seed]="label() === 'seed'" [class.todo]="label() === 'placeholder'"
    ><pc-icon [name]="icon()" />{{ say('provenance', { label: label().replace('-', '') }) }}
    @if (reference()) {
      &nbsp;{{ reference() }}
    }
  </span>`,
})
export class Provenance {
  readonly label = input.required<ProvenanceKind>();
  readonly reference = input('');
  protected readonly say = messagesFrom(uiMessages);
  protected readonly icon = computed(() => (this.label() === 'placeholder' ? 'pen-line' : 'book-open'));
}
