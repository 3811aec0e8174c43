import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { ScrollFrame } from '../tables/table-frame';
import { type Band, bandOf, FRAME, gridOf, type Line, lineOf, scaleOf } from './line-drawing';

/** What adds up over time: lines with their name at their end, a band from lowest to highest, and the same figures as a table. */
@Component({
  selector: 'pc-line-chart',
  imports: [ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './line-chart.html',
  styles: `
    :host {
      display: block;
    }
    .drawing {
      display: block;
      width: 100%;
      min-width: 30rem;
      max-width: 44rem;
      font: 12px var(--pc-font-text);
    }
  `,
})
export class LineChart {
  readonly title = input.required<string>();
  readonly description = input('');
  readonly columns = input.required<readonly string[]>();
  /** What a column is: a week, a month. */
  readonly columnName = input('');
  readonly lines = input.required<readonly Line[]>();
  readonly band = input<Band | undefined>(undefined);
  /** What is round on the scale: 60 when values are minutes. */
  readonly unit = input(1);
  readonly format = input<(value: number) => string>(String);

  protected readonly say = messagesFrom(uiMessages);
  protected readonly frame = FRAME;
  private readonly top = computed(() => Math.max(1, ...this.lines().flatMap(({ values }) => values), ...(this.band()?.high ?? [])));
  protected readonly scale = computed(() => scaleOf(this.columns().length, this.top()));
  protected readonly grid = computed(() => gridOf(this.top(), this.unit()));
  protected readonly area = computed(() => {
    const band = this.band();
    return band ? bandOf(band, this.scale()) : '';
  });
  protected readonly twin = computed(() => {
    const band = this.band();
    const ends = band
      ? [
          { label: this.say('lowest'), values: band.low },
          { label: this.say('highest'), values: band.high },
        ]
      : [];
    return [...this.lines(), ...ends];
  });

  protected inkOf = ({ planned }: Line): string => (planned ? 'var(--pc-data-axis)' : 'var(--pc-data-1)');
  protected draw = (line: Line): string => lineOf(line.values, this.scale());
  protected valueAt = (values: readonly number[], at: number): string => {
    const value = values[at];
    return value === undefined ? '–' : this.format()(value);
  };

  protected endOf = ({ label, values }: Line) => {
    const last = values.at(-1);
    return last === undefined ? undefined : { x: this.scale().x(values.length - 1), y: this.scale().y(last), text: `${label}, ${this.format()(last)}` };
  };
}
