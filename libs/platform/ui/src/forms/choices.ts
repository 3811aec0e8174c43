import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** Boxes to tick under one question; `chosen` lists the values ticked, in the order of the choices. */
@Component({
  selector: 'pc-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [attr.aria-describedby]="hint() ? name() + '-hint' : null">
      <legend class="lbl">{{ legend() }}</legend>
      @if (hint()) {
        <p class="hint" [id]="name() + '-hint'">{{ hint() }}</p>
      }
      @for (choice of choices(); track choice.value) {
        <label class="opt">
          <input type="checkbox" [name]="name()" [checked]="chosen().includes(choice.value)" [disabled]="disabled()" (change)="turn(choice.value)" />
          <span
            >{{ choice.text }}
            @if (choice.hint) {
              <span class="hint block">{{ choice.hint }}</span>
            }
          </span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    .block {
      display: block;
    }
  `,
})
export class Choices {
  readonly legend = input.required<string>();
  /** Name of the group: unique on the page. */
  readonly name = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly hint = input('');
  readonly disabled = input(false);
  readonly chosen = model<readonly string[]>([]);

  protected turn(value: string): void {
    const now = new Set(this.chosen());
    if (!now.delete(value)) now.add(value);
    this.chosen.set(
      this.choices()
        .map((choice) => choice.value)
        .filter((one) => now.has(one)),
    );
  }
}
