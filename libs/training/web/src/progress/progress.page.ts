import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CurrentLanguage, Empty, formats, Icon, messagesFrom, ReadingState } from '#platform/ui';
import { addressFor, read } from '#platform/web-client';
import { progressRoutes } from '#training/domain/contract';
import { trainingMessages } from '#training/domain/messages';
import { CohortHead } from '../cohorts/cohort-head';
import { AttendancePicture } from './attendance-picture';
import { AttendanceTable } from './attendance-table';
import { ContactSignals } from './contact-signals';
import { HoursPicture } from './hours-picture';
import { rateOf } from './progress';
import { UnitResults } from './unit-results';

/** How a cohort stands: as pictures, and the same as tables. */
@Component({
  selector: 'pc-cohort-progress',
  imports: [AttendancePicture, AttendanceTable, CohortHead, ContactSignals, Empty, HoursPicture, Icon, ReadingState, RouterLink, UnitResults],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'data-density': 'dense', class: 'tight' },
  templateUrl: './progress.html',
  styleUrl: './progress.css',
})
export class ProgressPage {
  readonly cohort = input.required<string>();
  protected readonly say = messagesFrom(trainingMessages);
  private readonly format = formats();
  private readonly language = inject(CurrentLanguage).now;
  protected readonly progress = read(progressRoutes.show, () => ({ params: { cohort: this.cohort() } }));
  protected readonly view = computed(() => (this.progress.hasValue() ? this.progress.value() : undefined));
  /** Once there is a timetable; before, there is nothing to follow. */
  protected readonly planned = computed(() => (this.view()?.sessions.length ? this.view() : undefined));
  protected readonly context = computed(() => {
    const view = this.view();
    return view ? this.say('progress.context', { week: view.week ?? 'w0', weeks: view.weeks, at: this.format.instant(view.at, view.cohort.timeZone) }) : '';
  });
  protected readonly average = computed(() => {
    const rate = rateOf(this.view()?.figures ?? { present: 0, counted: 0 });
    return rate === undefined ? this.say('progress.unknown') : this.say('progress.percent', { percent: rate });
  });
  protected readonly exported = computed(() => addressFor(progressRoutes.table, { params: { cohort: this.cohort() }, query: { language: this.language() } }));

  protected print() {
    window.print();
  }
}
