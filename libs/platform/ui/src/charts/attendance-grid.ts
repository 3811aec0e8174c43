import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { uiMessages } from '../messages';
import { messagesFrom } from '../messages-from';
import { ScrollFrame } from '../tables/table-frame';
import { type AttendanceDay, type AttendanceRow, columnsOf, countsOf, halfDayMarks, middleOf, pathsOf, rowAt, wordOf } from './attendance-drawing';
import { AttendanceLegend } from './attendance-legend';

/** Who was there, by person and half-day: what is as expected is pale, what is not is drawn. The same counts follow as a table. */
@Component({
  selector: 'pc-attendance-grid',
  imports: [AttendanceLegend, ScrollFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attendance-grid.html',
  styles: `
    :host {
      display: block;
    }
    .hatch {
      position: absolute;
    }
    .drawing {
      display: block;
      font: 13px var(--pc-font-text);
    }
  `,
})
export class AttendanceGrid {
  readonly title = input.required<string>();
  readonly description = input('');
  readonly days = input.required<readonly AttendanceDay[]>();
  readonly rows = input.required<readonly AttendanceRow[]>();

  protected readonly say = messagesFrom(uiMessages);
  protected readonly marks = halfDayMarks;
  protected readonly wordOf = wordOf;
  protected readonly at = rowAt;
  protected readonly middle = middleOf;
  protected readonly columns = computed(() => columnsOf(this.days()));
  protected readonly paths = computed(() => pathsOf(this.rows(), this.columns().xs));
  protected readonly width = computed(() => this.columns().right + 56);
  protected readonly height = computed(() => rowAt(this.rows().length) + 4);
  protected readonly counted = computed(() => this.rows().map((row) => ({ ...row, counts: countsOf(row) })));
}
