import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Icon } from '../text/icon';

let drawn = 0;

/** Chooses one file, by button or by dropping it. Sending it is the page's business; `percent` shows how far that is. */
@Component({
  selector: 'pc-upload',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="drop" [class.over]="over()" (dragover)="hover($event, true)" (dragleave)="hover($event, false)" (drop)="dropped($event)">
      <label class="btn" [for]="id"><pc-icon name="upload" />{{ label() || say('upload.choose') }}</label>
      <input class="vh" type="file" [id]="id" [accept]="accept()" [disabled]="percent() !== undefined" (change)="picked($event)" />
      <span class="muted small">{{ hint() || say('upload.drop') }}</span>
      @if (percent() !== undefined) {
        <p role="status" class="small">{{ say('upload.progress', { percent: percent() ?? 0 }) }}</p>
        <progress max="100" [value]="percent()" [attr.aria-label]="label()"></progress>
      }
    </div>
  `,
  styles: `
    .over {
      border-style: solid;
      background: var(--pc-mulberry-soft);
    }
    progress {
      width: 100%;
    }
    input:focus-visible + span {
      outline: var(--pc-focus-width) solid var(--pc-focus);
    }
  `,
})
export class Upload {
  readonly label = input('');
  readonly hint = input('');
  /** As the `accept` attribute: `.pdf,image/jpeg`. */
  readonly accept = input('');
  /** While sending, from 0 to 100. */
  readonly percent = input<number | undefined>(undefined);
  readonly chosen = output<File>();
  protected readonly say = messagesFrom(uiMessages);
  protected readonly over = signal(false);
  protected readonly id = `upload-${++drawn}`;

  protected hover(event: DragEvent, over: boolean) {
    event.preventDefault();
    this.over.set(over);
  }

  protected dropped(event: DragEvent) {
    this.hover(event, false);
    const file = event.dataTransfer?.files[0];
    if (file && this.percent() === undefined) this.chosen.emit(file);
  }

  protected picked({ target }: Event) {
    if (!(target instanceof HTMLInputElement)) return;
    const file = target.files?.[0];
    if (file) this.chosen.emit(file);
    // So that the same file can be chosen again after a refusal.
    target.value = '';
  }
}
