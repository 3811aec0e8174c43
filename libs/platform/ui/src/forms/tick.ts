import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

/** One box to tick, its sentence projected: a consent, an undertaking. */
@Component({
  selector: 'pc-tick',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="opt">
      <input
        type="checkbox"
        [id]="name()"
        [checked]="ticked()"
        [disabled]="disabled()"
        [attr.aria-invalid]="error() ? 'true' : null"
        [attr.aria-describedby]="error() ? name() + '-error' : null"
        (change)="ticked.set(!ticked())"
      />
      <span><ng-content /></span>
    </label>
    @if (error()) {
      <p class="fault" [id]="name() + '-error'">{{ error() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .fault {
      color: var(--pc-stop);
      font-weight: 600;
      font-size: var(--pc-size-small);
    }
  `,
})
export class Tick {
  /** Id of the box: the error summary links to it. */
  readonly name = input.required<string>();
  readonly disabled = input(false);
  readonly error = input<string | undefined>('');
  readonly ticked = model(false);
}
