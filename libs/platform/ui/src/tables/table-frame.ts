import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal } from '@angular/core';

/** Around a wide table or drawing: it scrolls by itself, and by keyboard when there is something to scroll to. */
@Component({
  selector: 'pc-scroll',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  host: {
    '[class.scroll]': '!plain()',
    '[attr.tabindex]': 'wide() ? 0 : null',
    '[attr.role]': `wide() ? 'region' : null`,
    '[attr.aria-label]': 'wide() ? label() : null',
  },
  styles: `
    :host {
      display: block;
      overflow-x: auto;
    }
  `,
})
export class ScrollFrame {
  /** What is inside, in a few words. */
  readonly label = input.required<string>();
  /** Without a frame, for a drawing. */
  readonly plain = input(false);
  protected readonly wide = signal(false);

  constructor() {
    const frame = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => this.wide.set(frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1));
    watch.observe(frame);
  }
}
