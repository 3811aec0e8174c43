import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type HourKind, hourKinds, type PathwayEdition } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { formats, messagesFrom } from '#platform/ui';

const WIDTH = 300;
const fills: Readonly<Record<HourKind, string>> = {
  theory: 'var(--pc-data-2)',
  practical: 'var(--pc-data-3)',
  internship: 'var(--pc-data-4)',
  supervision: 'var(--pc-data-1)',
  'personal-work': 'var(--pc-surface)',
};

/** Hours by kind as one bar, in proportion to the longest course beside it. Its twin is the table of hours. */
@Component({
  selector: 'pc-hours-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (bars().length) {
      <svg [attr.viewBox]="'0 0 ' + width + ' 14'" height="14" preserveAspectRatio="none" role="img" [attr.aria-label]="spoken()">
        @for (bar of bars(); track bar.kind) {
          <rect [attr.x]="bar.x + 0.5" y="1" [attr.width]="bar.width" height="12" [attr.fill]="bar.fill" stroke="var(--pc-data-axis)" stroke-width=".6" />
        }
      </svg>
    }
  `,
  styles: `
    svg {
      display: block;
      width: 100%;
      margin: 0.45rem 0;
    }
  `,
})
export class HoursPicture {
  readonly hours = input.required<PathwayEdition['hours']>();
  /** Minutes of the whole width; the course itself when left out. */
  readonly longest = input<number>();
  protected readonly width = WIDTH;
  private readonly say = messagesFrom(curriculumMessages);
  private readonly format = formats();

  private readonly known = computed(() => hourKinds.flatMap((kind) => (this.hours()[kind] ? [{ kind, minutes: Number(this.hours()[kind]?.value) }] : [])));
  private readonly whole = computed(() => this.longest() ?? this.known().reduce((sum, { minutes }) => sum + minutes, 0));
  protected readonly bars = computed(() => {
    let x = 0;
    return this.known().map(({ kind, minutes }) => {
      const bar = { kind, x, width: Math.max(1, ((WIDTH - 1) * minutes) / this.whole() - 1), fill: fills[kind] };
      x += bar.width + 1;
      return bar;
    });
  });
  protected readonly spoken = computed(() =>
    this.say('hours.picture', {
      parts: this.known()
        .map(({ kind, minutes }) => `${this.say(`hour-kind.${kind}`)} ${this.format.hours(minutes)}`)
        .join(', '),
    }),
  );
}
