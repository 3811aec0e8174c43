import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

export interface Chip {
  readonly value: string;
  readonly text: string;
  readonly count?: number;
}

/** Filters above a table, one at a time; the chosen one is said as pressed. */
@Component({
  selector: 'pc-chips',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="lbl" [id]="name()">{{ label() }}</p>
    <div class="chips" role="group" [attr.aria-labelledby]="name()">
      @for (chip of chips(); track chip.value) {
        <button type="button" class="chip" [attr.aria-pressed]="chip.value === chosen()" (click)="chosen.set(chip.value)">
          {{ chip.text }}
          @if (chip.count !== undefined) {
            <span class="num">{{ chip.count }}</span>
          }
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .chips {
      margin-top: 0.35rem;
    }
  `,
})
export class Chips {
  readonly label = input.required<string>();
  /** Id of the label: unique on the page. */
  readonly name = input.required<string>();
  readonly chips = input.required<readonly Chip[]>();
  readonly chosen = model('');
}
