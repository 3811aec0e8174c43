import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { formats } from '../text/formats';
import { Icon } from '../text/icon';

export type Saving = { readonly state: 'idle' | 'saving' | 'kept' | 'session' } | { readonly state: 'saved'; readonly at: string };

/** Whether what is being written is safe, and where. */
@Component({
  selector: 'pc-save-line',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="save" [class.off]="away()" role="status">
    <pc-icon [name]="away() ? 'wifi-off' : 'cloud-check'" /><span>{{ sentence() }}</span>
  </p>`,
})
export class SaveLine {
  readonly saving = input.required<Saving>();
  private readonly say = messagesFrom(uiMessages);
  private readonly format = formats();
  protected readonly away = computed(() => this.saving().state === 'kept' || this.saving().state === 'session');
  protected readonly sentence = computed(() => {
    const saving = this.saving();
    return saving.state === 'saved' ? this.say('save.saved', { time: this.format.time(saving.at) }) : this.say(`save.${saving.state}`);
  });
}
