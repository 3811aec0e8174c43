import { ChangeDetectionStrategy, Component, effect, type ElementRef, inject, input, viewChild } from '@angular/core';
import { awardMessages } from '#award/domain/messages';
import { Announcer, Icon, messagesFrom } from '#platform/ui';

/** A key or a secret just made: told here once, for the house keeps it nowhere in the clear. */
@Component({
  selector: 'pc-told-once',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="notice ok" #box tabindex="-1">
      <pc-icon name="lock" />
      <div>
        <p>
          <strong>{{ title() }}</strong>
        </p>
        <p>
          <code>{{ told() }}</code>
        </p>
        <p>
          <button type="button" class="btn" (click)="copy()"><pc-icon name="copy" />{{ say('employer.copy') }}</button>
        </p>
        <p class="small">{{ say('employer.told-once') }}</p>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    code {
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class ToldOnce {
  readonly title = input.required<string>();
  readonly told = input.required<string>();
  protected readonly say = messagesFrom(awardMessages);
  private readonly announcer = inject(Announcer);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      if (this.told()) this.box()?.nativeElement.focus();
    });
  }

  /** Where the browser keeps the clipboard to itself, the text stays selected by one click. */
  protected async copy(): Promise<void> {
    const copied = await navigator.clipboard.writeText(this.told()).then(
      () => true,
      () => false,
    );
    this.announcer.say(this.say(copied ? 'employer.copied' : 'employer.not-copied'));
  }
}
