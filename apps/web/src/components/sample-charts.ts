import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { AttendanceGrid, type AttendanceRow, formats, LineChart, messagesFrom, type PathStep, Timeline } from '#platform/ui';
import { sampleMessages } from './messages';

@Component({
  selector: 'pc-sample-charts',
  imports: [AttendanceGrid, LineChart, Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="sample-path">
      <h2 id="sample-path">{{ say('path') }}</h2>
      <pc-timeline [steps]="path()" />
    </section>
    <section class="stack" aria-labelledby="sample-charts">
      <h2 id="sample-charts">{{ say('charts') }}</h2>
      <div class="card">
        <h3>{{ say('chart.attendance') }}</h3>
        <pc-attendance-grid [title]="say('chart.attendance')" [description]="say('chart.attendance.about')" [days]="days()" [rows]="rows" />
      </div>
      <div class="card">
        <h3>{{ say('chart.hours') }}</h3>
        <pc-line-chart
          [title]="say('chart.hours')"
          [description]="say('chart.hours.about')"
          [columns]="weeks"
          [columnName]="say('chart.week')"
          [lines]="lines()"
          [band]="band()"
          [unit]="60"
          [format]="inHours"
        />
      </div>
    </section>
  `,
})
export class SampleCharts {
  protected readonly say = messagesFrom(sampleMessages);
  private readonly format = formats();
  protected readonly weeks = ['0', '1', '2', '3', '4', '5', '6'];
  protected readonly inHours = (minutes: number): string => this.format.hours(minutes);
  protected readonly days = computed(() =>
    ['2026-03-09', '2026-03-10', '2026-03-16'].map((day) => ({ label: this.format.shortDate(day), halves: [this.say('morning'), this.say('afternoon')] })),
  );
  protected readonly rows: readonly AttendanceRow[] = [
    { id: '1', name: 'Abdi Y.', marks: ['absent', 'both', 'both', 'both', 'ahead', 'ahead'], rate: '75 %', marked: true },
    { id: '2', name: 'Bouchard R.', marks: ['both', 'both', 'excused', 'both', 'ahead', 'ahead'], rate: '75 %' },
    { id: '3', name: 'Dubé-Nguyen A.', marks: ['both', 'both', 'both', 'trainer-only', 'ahead', 'ahead'], rate: '100 %' },
    { id: '4', name: 'Pham V.', marks: ['both', 'both', 'both', 'both', 'ahead', 'ahead'], rate: '100 %' },
  ];
  protected readonly lines = computed(() => [
    { label: this.say('chart.planned'), values: [0, 960, 1920, 2880, 3840, 4800, 5760], planned: true },
    { label: this.say('chart.median'), values: [0, 960, 1860, 2760, 3660] },
  ]);
  protected readonly band = computed(() => ({ label: this.say('chart.band'), low: [0, 720, 1320, 1800, 2280], high: [0, 960, 1920, 2880, 3840] }));
  protected readonly path = computed<readonly PathStep[]>(() => [
    { code: 'one', title: this.say('path.one'), text: this.say('path.one.text'), state: 'done' },
    {
      code: 'two',
      title: this.say('path.two'),
      text: this.say('path.two.text'),
      state: 'now',
      contact: { name: 'Inès Lachance', role: this.say('path.role'), email: 'ines@example.org' },
    },
    { code: 'three', title: this.say('path.three'), text: this.say('path.three.text'), state: 'next' },
  ]);
}
