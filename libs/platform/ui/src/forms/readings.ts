import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

export interface Reading {
  readonly value: string | number;
  readonly text: string;
}

/** Radio buttons with a full sentence each: an anchored grid, or any single choice. */
@Component({
  selector: 'pc-readings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="readings" [attr.aria-describedby]="describedBy() || null">
      <legend class="lbl">{{ legend() }}</legend>
      <ng-content />
      @for (reading of readings(); track reading.value) {
        <label>
          <input type="radio" [name]="name()" [checked]="chosen() === reading.value" [disabled]="disabled()" (change)="chosen.set(reading.value)" />
          @if (numbered()) {
            <strong class="num">{{ reading.value }}</strong>
          } @else {
            <span></span>
          }
          <span>{{ reading.text }}</span>
        </label>
      }
    </fieldset>
  `,
})
export class Readings {
  readonly legend = input.required<string>();
  /** Name of the group: unique on the page. */
  readonly name = input.required<string>();
  readonly readings = input.required<readonly Reading[]>();
  readonly numbered = input(false);
  readonly disabled = input(false);
  readonly describedBy = input('');
  readonly chosen = model<string | number | null>(null);
}
