import { ChangeDetectionStrategy, Component, contentChild, Directive, effect, ElementRef, inject, input } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Icon } from '../text/icon';

let drawn = 0;

/** The control inside a `pc-field`: `<input pcControl …>`. The field ties label, hint and error to it. */
@Directive({ selector: 'input[pcControl],select[pcControl],textarea[pcControl]' })
export class Control {
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}

/** Label above, hint under it, error tied to the control.  */
@Component({
  selector: 'pc-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <label [for]="name()"
        >{{ label() }}
        @if (optional()) {
          <span class="muted small"> ({{ say('optional') }})</span>
        }
      </label>
      @if (hint()) {
        <p class="hint" [id]="name() + '-hint'">{{ hint() }}</p>
      }
      <ng-content />
      @if (error()) {
        <p class="error" [id]="name() + '-error'">
          <pc-icon name="circle-alert" /><span>{{ error() }}</span>
        </p>
      }
      <ng-content select="[after]" />
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  /** Id of the control: the error summary links to it. */
  readonly name = input(`field-${++drawn}`);
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  readonly optional = input(false);
  protected readonly say = messagesFrom(uiMessages);
  private readonly control = contentChild.required(Control);

  constructor() {
    effect(() => {
      const { element } = this.control();
      const id = this.name();
      const described = [this.hint() && `${id}-hint`, this.error() && `${id}-error`].filter(Boolean).join(' ');
      element.id = id;
      this.mark(element, 'aria-describedby', described);
      this.mark(element, 'aria-invalid', this.error() ? 'true' : '');
    });
  }

  private mark(element: HTMLElement, attribute: string, value: string) {
    if (value) element.setAttribute(attribute, value);
    else element.removeAttribute(attribute);
  }
}
