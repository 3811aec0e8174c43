import { Directive, model } from '@angular/core';

/** Two-way text of a control: `<input pcControl [(pcTyped)]="email" />`. */
@Directive({ selector: 'input[pcTyped],select[pcTyped]', host: { '[value]': 'pcTyped()', '(input)': 'hear($event)' } })
export class Typed {
  readonly pcTyped = model.required<string>();

  protected hear({ target }: Event): void {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) this.pcTyped.set(target.value);
  }
}
