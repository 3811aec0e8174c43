import { ChangeDetectionStrategy, Component, effect, ElementRef, input, viewChild } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { Icon } from '../text/icon';

export interface FieldFault {
  /** The control's id, when the fault belongs to one. */
  readonly field?: string;
  readonly text: string;
}

/** All that is to be looked at again, above the form; takes the focus when it appears, and each line leads to its field. */
@Component({
  selector: 'pc-error-summary',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (faults().length) {
      <div #box class="notice stop" tabindex="-1" role="group" aria-labelledby="fault-summary">
        <pc-icon name="circle-alert" />
        <div>
          <h2 class="title" id="fault-summary">{{ say('summary.title', { count: faults().length }) }}</h2>
          <ul>
            @for (fault of faults(); track $index) {
              <li>
                @if (fault.field) {
                  <a [href]="'#' + fault.field" (click)="go($event, fault.field)">{{ fault.text }}</a>
                } @else {
                  {{ fault.text }}
                }
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .title {
      font-size: 1.125rem;
    }
    .notice {
      margin-bottom: var(--pc-5);
    }
  `,
})
export class ErrorSummary {
  readonly faults = input.required<readonly FieldFault[]>();
  protected readonly say = messagesFrom(uiMessages);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      if (this.faults().length) this.box()?.nativeElement.focus();
    });
  }

  protected go(event: Event, field: string) {
    event.preventDefault();
    document.getElementById(field)?.focus();
  }
}
