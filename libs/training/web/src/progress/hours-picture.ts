import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formats, LineChart, messagesFrom } from '#platform/ui';
import { trainingMessages } from '#training/domain/messages';
import type { Progress } from './progress';

/** Hours followed week by week against those planned: the middle of the group, from lowest to highest. */
@Component({
  selector: 'pc-hours-picture',
  imports: [LineChart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="hours-picture">
      <h2 id="hours-picture">{{ say('progress.hours') }}</h2>
      <p class="small muted">{{ say('progress.hours.lead') }}</p>
      <pc-line-chart
        [title]="say('progress.hours.title')"
        [description]="description()"
        [columns]="columns()"
        [columnName]="say('progress.hours.week')"
        [lines]="lines()"
        [band]="band()"
        [format]="spoken"
      />
    </section>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class HoursPicture {
  readonly progress = input.required<Progress>();
  protected readonly say = messagesFrom(trainingMessages);
  private readonly format = formats();
  private readonly known = computed(() => this.progress().hours.flatMap(({ week, planned, followed }) => (followed ? [{ week, planned, ...followed }] : [])));

  /** Drawn in hours, so that the lines across fall on whole ones; said in hours and minutes. */
  protected readonly spoken = (hours: number): string => this.format.hours(Math.round(hours * 60));

  // Before the first week nobody has followed anything: all lines start there.
  protected readonly columns = computed(() =>
    [0, ...this.progress().hours.map(({ week }) => week)].map((week) => this.say('progress.hours.week.short', { week })),
  );
  protected readonly lines = computed(() => [
    { label: this.say('progress.hours.median'), values: [0, ...this.known().map(({ median }) => median / 60)] },
    { label: this.say('progress.hours.planned'), values: [0, ...this.progress().hours.map(({ planned }) => planned / 60)], planned: true },
  ]);
  protected readonly band = computed(() => ({
    label: this.say('progress.hours.range'),
    low: [0, ...this.known().map(({ lowest }) => lowest / 60)],
    high: [0, ...this.known().map(({ highest }) => highest / 60)],
  }));
  protected readonly description = computed(() => {
    const last = this.known().at(-1);
    if (!last) return this.say('progress.hours.none');
    const { hours } = this.format;
    return this.say('progress.hours.desc', { week: last.week, median: hours(last.median), planned: hours(last.planned), lowest: hours(last.lowest) });
  });
}
