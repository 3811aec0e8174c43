import { ChangeDetectionStrategy, Component, computed, input, resource } from '@angular/core';

/** Modules of white around the square, without which phones do not find it. */
const BORDER = 4;

/** A square for a phone's camera: dark on white, whatever the colours of the page. Drawn here, so that its text goes nowhere else. */
@Component({
  selector: 'pc-qr-square',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (drawing(); as drawing) {
      <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="drawing.box" shape-rendering="crispEdges">
        <rect width="100%" height="100%" fill="#ffffff" />
        <path [attr.d]="drawing.path" fill="#000000" />
      </svg>
    }
  `,
  styles: `
    :host {
      display: block;
      aspect-ratio: 1;
      max-width: 100%;
      width: 16rem;
    }
    svg {
      border-radius: 0.25rem;
      display: block;
      height: auto;
      width: 100%;
    }
  `,
})
export class QrSquare {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  private readonly modules = resource({
    params: () => this.text(),
    loader: async ({ params }) => (await import('qr')).default(params, 'raw', { ecc: 'medium', border: BORDER }),
  });
  protected readonly drawing = computed(() => {
    const rows = this.modules.hasValue() ? this.modules.value() : undefined;
    return (
      rows && {
        box: `0 0 ${rows.length} ${rows.length}`,
        path: rows.flatMap((cells, y) => cells.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join(''),
      }
    );
  });
}
