import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { formats } from '../text/formats';

/** Two rails of hours: noted by the learner, countersigned by the tutor. Minutes in, exact. */
@Component({
  selector: 'pc-hours-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg class="hb" viewBox="0 0 600 62" role="img" [attr.aria-label]="spoken()">
      @for (rail of rails(); track rail.y) {
        <rect x="1" [attr.y]="rail.y" width="598" height="20" rx="5" fill="var(--pc-surface)" stroke="var(--pc-data-axis)" stroke-width="1.5" />
        <rect x="1" [attr.y]="rail.y" [attr.width]="rail.width" height="20" rx="5" [attr.fill]="rail.fill" />
      }
      @for (tick of ticks(); track tick) {
        <path [attr.d]="'M' + tick + ' 7.5v17M' + tick + ' 35.5v17'" stroke="var(--pc-paper)" stroke-width="2" />
      }
    </svg>
  `,
})
export class HoursBar {
  readonly required = input.required<number>();
  readonly noted = input.required<number>();
  readonly countersigned = input.required<number>();
  private readonly say = messagesFrom(uiMessages);
  private readonly format = formats();

  protected readonly spoken = computed(() =>
    this.say('hours-bar', {
      required: this.format.hours(this.required()),
      noted: this.format.hours(this.noted()),
      countersigned: this.format.hours(this.countersigned()),
    }),
  );
  protected readonly rails = computed(() => [
    { y: 6, width: this.widthOf(this.noted()), fill: 'var(--pc-mulberry)' },
    { y: 34, width: this.widthOf(this.countersigned()), fill: 'var(--pc-lichen-line)' },
  ]);
  /** A tick per seven hours, a usual day. */
  protected readonly ticks = computed(() => {
    const days = Math.floor(this.required() / 420);
    return Array.from({ length: Math.max(0, days - 1) }, (_, n) => Math.round((600 * 420 * (n + 1)) / this.required()));
  });

  private widthOf = (minutes: number): number => (this.required() ? Math.min(598, Math.round((598 * minutes) / this.required())) : 0);
}
